import { BOLD_HEADING, type Block, type Grid, type ListItem } from './document.ts'
import { readHtml } from './html-reader.ts'
import { LIMITS, within } from './limits.ts'
import { htmlMark, repairMarkdown, type RepairedMarkdown } from './markdown-repair.ts'
import {
  markdownParser,
  type MarkdownItem,
  type PhrasingContent,
  type Placed,
  type RootContent,
  type Table,
} from './markdown-tree.ts'
import { boldHeading, phrasingText } from './phrasing.ts'
import { withLabelColons } from './run-in-label.ts'
import { isStruck, withoutStrike } from './struck-markdown.ts'
import { cellKey, struckRows } from './struck-rows.ts'

const LONGEST_HEADING = 200

type Struck = { readonly struck?: true }

const struckOf = (nodes: readonly PhrasingContent[]): Struck => (isStruck(nodes) ? { struck: true } : {})

/** Reads a Markdown page into blocks, HTML inside it included; code is never a heading. */
export function readMarkdown(source: string, at: string): { blocks: Block[]; frontMatter: string } {
  const repaired = repairMarkdown(source)
  const reading = new MarkdownReading(repaired, at)
  reading.readAll(markdownParser.parse(repaired.text).children)
  return { blocks: reading.blocks, frontMatter: repaired.frontMatter }
}

class MarkdownReading {
  readonly blocks: Block[] = []
  readonly #repaired: RepairedMarkdown
  readonly #lines: readonly string[]
  readonly #at: string
  #html = ''
  #htmlLine = 0
  #heading = ''

  constructor(repaired: RepairedMarkdown, at: string) {
    this.#repaired = repaired
    this.#lines = repaired.text.split('\n')
    this.#at = at
  }

  readAll(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      if (node.type === 'html') this.#addHtml(node.value, this.#lineOf(node))
      else {
        this.#flushHtml()
        this.#read(node)
      }
    }
    this.#flushHtml()
  }

  #read(node: RootContent): void {
    const where = this.#where(this.#lineOf(node))
    switch (node.type) {
      case 'heading':
        this.#readHeading(phrasingText(node.children).trim(), node.depth, where, struckOf(node.children))
        break
      case 'paragraph': {
        const struck = struckOf(node.children)
        const content = withoutStrike(node.children)
        const bold = boldHeading(content)
        if (bold !== null) this.blocks.push({ kind: 'heading', level: BOLD_HEADING, text: bold, where, ...struck })
        else this.#readText(this.#textOf(node, content), where, struck)
        break
      }
      case 'list':
        this.blocks.push({ kind: 'list', items: node.children.map((item) => this.#item(item, 0)), where })
        break
      case 'table':
        this.blocks.push({ kind: 'table', grid: this.#grid(node) })
        break
      case 'blockquote':
        this.readAll(node.children)
        break
      default:
        break
    }
  }

  #readHeading(text: string, level: number, where: string, struck: Struck): void {
    // Front matter in the middle of a page looks like an underlined heading of many lines.
    if (text.length > LONGEST_HEADING || text.includes('\n')) return
    this.#heading = text
    this.blocks.push({ kind: 'heading', level, text, where, ...struck })
  }

  #readText(text: string, where: string, struck: Struck): void {
    if (!text.includes('⟦html-')) {
      this.blocks.push({ kind: 'text', text, where, ...struck })
      return
    }
    for (const part of text.split(/(⟦html-\d+⟧)/)) {
      const table = this.#repaired.htmlTables.find((_, index) => htmlMark(index) === part)
      if (table !== undefined) this.#pushHtml(table.html, table.line)
      else if (part.trim() !== '') this.blocks.push({ kind: 'text', text: part.trim(), where })
    }
  }

  #item(item: MarkdownItem, depth: number): ListItem {
    within(depth, LIMITS.depth, 'nests lists too deeply')
    const texts: string[] = []
    const struck: boolean[] = []
    const items: ListItem[] = []
    for (const child of item.children) {
      if (child.type === 'paragraph') {
        texts.push(this.#textOf(child, withoutStrike(child.children)))
        struck.push(isStruck(child.children))
      } else if (child.type === 'list') items.push(...child.children.map((nested) => this.#item(nested, depth + 1)))
      else if (child.type === 'table') this.blocks.push({ kind: 'table', grid: this.#grid(child) })
    }
    const isWhole = struck.length > 0 && struck.every(Boolean)
    const where = this.#where(this.#lineOf(item))
    return { text: texts.join('\n'), items, where, ...(isWhole ? { struck: true } : {}) }
  }

  #grid(table: Table): Grid {
    const rows = table.children.map((row) => row.children.map((cell) => phrasingText(cell.children).trim()))
    const lines = table.children.map((row) => this.#lineOf(row))
    within(rows[0]?.length ?? 0, LIMITS.columns, `has ${rows[0]?.length ?? 0} columns`)
    const struck = new Set<string>()
    for (const [row, { children }] of table.children.entries())
      for (const [column, cell] of children.entries()) if (isStruck(cell.children)) struck.add(cellKey(row, column))
    const where = (row: number) => this.#where(lines[row] ?? 0)
    return { name: this.#heading, rows, merges: [], headed: true, ...struckRows(rows, struck), where }
  }

  #addHtml(html: string, line: number): void {
    if (this.#html === '') this.#htmlLine = line
    this.#html += `${html}\n`
  }

  #flushHtml(): void {
    const html = this.#html
    this.#html = ''
    if (html === '') return
    for (const part of html.split(/(⟦html-\d+⟧)/)) {
      const table = this.#repaired.htmlTables.find((_, index) => htmlMark(index) === part)
      if (table !== undefined) this.#pushHtml(table.html, table.line)
      else this.#pushHtml(part, this.#htmlLine)
    }
  }

  #pushHtml(html: string, line: number): void {
    if (html.trim() === '') return
    for (const block of readHtml(html, { at: this.#at, line, name: this.#heading })) {
      if (block.kind === 'heading') this.#heading = block.text
      this.blocks.push(block)
    }
  }

  /** The text of a paragraph, whose wrapped lines are told by how long they are in the source. */
  #textOf({ position }: Placed, content: readonly PhrasingContent[]): string {
    const source = position === undefined ? [] : this.#lines.slice(position.start.line - 1, position.end.line)
    return phrasingText(withLabelColons(content), source).trim()
  }

  #lineOf(node: Placed): number {
    return this.#repaired.sourceLine(node.position?.start.line ?? 1)
  }

  #where(line: number): string {
    return `${this.#at}line ${line}`
  }
}
