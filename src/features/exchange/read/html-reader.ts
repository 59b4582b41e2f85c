import { bowTieBlocks } from './bow-tie.ts'
import { BOLD_HEADING, type Block, type Grid, type ListItem } from './document.ts'
import { classesOf, elementsOf, findElements, textOfElement, withLabels } from './html-text.ts'
import { htmlParser, type Element, type ElementContent, type RootContent } from './html-tree.ts'
import { LIMITS, within } from './limits.ts'
import { STRIKING, struckIn, type IsStruck } from './struck-html.ts'
import { cellKey, struckRows } from './struck-rows.ts'

const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head', 'button', 'nav', 'input', 'select'])
/** What opens a fold-out part of a page heads it as a low heading does. */
const SUMMARY_HEADING = 6
const BLOCK_TAGS =
  /^(?:h[1-6]|p|div|section|article|main|header|footer|aside|table|ul|ol|dl|details|summary|fieldset|form|figure|blockquote|body|html)$/

/** Where a piece of HTML stands: the prefix of its places, its first line, and the heading above it. */
export interface HtmlPlace {
  readonly at: string
  readonly line: number
  readonly name: string
}

/** Reads HTML into blocks; scripts and styles are passed over, nothing is loaded. */
export function readHtml(html: string, place: HtmlPlace): Block[] {
  const tree = htmlParser.parse(withWholeAttributes(html))
  const reading = new HtmlReading(place, struckIn(html))
  reading.readAll(tree.children, 0)
  return reading.blocks
}

/** Escapes quotes that somebody left unescaped inside a data attribute, so that its value is not cut there. */
function withWholeAttributes(html: string): string {
  return html.replace(/(\bdata-[\w-]+=")([^>]*)("\s*\/?>)/g, (_, open: string, value: string, close: string) => {
    const parts = value.split(/"(?=\s+[\w-]+=")/)
    return parts.length === 1 ? `${open}${value.replaceAll('"', '&quot;')}${close}` : `${open}${value}${close}`
  })
}

class HtmlReading {
  readonly blocks: Block[] = []
  readonly #place: HtmlPlace
  readonly #isStruck: IsStruck
  #heading: string

  constructor(place: HtmlPlace, isStruck: IsStruck) {
    this.#place = place
    this.#isStruck = isStruck
    this.#heading = place.name
  }

  readAll(nodes: readonly (RootContent | ElementContent)[], depth: number): void {
    within(depth, LIMITS.depth * 3, 'nests HTML too deeply')
    let inline = ''
    const flush = (where: string) => {
      const text = inline.replace(/[ \t]*\n[ \t]*/g, '\n').trim()
      if (text !== '') this.blocks.push({ kind: 'text', text, where })
      inline = ''
    }
    for (const node of withLabels(nodes)) {
      if (node.type === 'text') inline += node.value.replace(/\s+/g, ' ')
      if (node.type !== 'element' || SKIPPED.has(node.tagName)) continue
      if (node.tagName === 'br') inline += '\n'
      else if (!BLOCK_TAGS.test(node.tagName)) inline += textOfElement(node)
      else {
        flush(this.#where(node))
        this.#read(node, depth)
      }
    }
    flush(`${this.#place.at}line ${this.#place.line}`)
  }

  #read(element: Element, depth: number): void {
    const where = this.#where(element)
    const tag = element.tagName
    if (/^h[1-6]$/.test(tag)) this.#readHeading(element, headingText(element), Number(tag.slice(1)))
    else if (tag === 'summary') this.#readHeading(element, textOfElement(element).trim(), SUMMARY_HEADING)
    else if (tag === 'table') this.blocks.push({ kind: 'table', grid: this.#grid(element) })
    else if (tag === 'ul' || tag === 'ol') this.blocks.push({ kind: 'list', items: this.#items(element, depth), where })
    else if (tag === 'dl') this.blocks.push({ kind: 'list', items: this.#definitions(element), where })
    else if (classesOf(element).some((name) => name.includes('diagram-container') || name.includes('bowtie'))) {
      this.blocks.push(...bowTieBlocks(element, (node) => this.#where(node)))
    } else if (tag === 'p' && isBold(element)) {
      this.#readHeading(element, textOfElement(element).trim(), BOLD_HEADING)
    } else if (tag === 'p' && this.#isStruck(element)) {
      const text = textOfElement(element).trim()
      this.blocks.push({ kind: 'text', text, where, struck: true })
    } else this.readAll(element.children, depth + 1)
  }

  #struck(element: Element): { struck?: true } {
    return this.#isStruck(element) ? { struck: true } : {}
  }

  #readHeading(element: Element, text: string, level: number): void {
    if (text === '') return
    this.#heading = text
    this.blocks.push({ kind: 'heading', level, text, where: this.#where(element), ...this.#struck(element) })
  }

  #items(list: Element, depth: number): ListItem[] {
    within(depth, LIMITS.depth, 'nests lists too deeply')
    return elementsOf(list.children)
      .filter(({ tagName }) => tagName === 'li')
      .map((item) => {
        const nested = elementsOf(item.children).filter(({ tagName }) => tagName === 'ul' || tagName === 'ol')
        const own = item.children.filter((child) => child.type !== 'element' || !nested.includes(child))
        const self = { ...item, children: own }
        return {
          text: textOfElement(self).trim(),
          items: nested.flatMap((inner) => this.#items(inner, depth + 1)),
          where: this.#where(item),
          ...this.#struck(self),
        }
      })
  }

  #definitions(list: Element): ListItem[] {
    const items: ListItem[] = []
    let term = ''
    for (const child of elementsOf(list.children)) {
      const text = textOfElement(child).trim()
      if (child.tagName === 'dt') term = text
      else if (child.tagName === 'dd') items.push({ text: `${term}: ${text}`, items: [], where: this.#where(child) })
    }
    return items
  }

  #grid(table: Element): Grid {
    const rows: string[][] = []
    const lines: string[] = []
    const struck = new Set<string>()
    const held = new Map<number, { text: string; left: number }>()
    for (const row of rowsOf(table)) {
      const cells: string[] = []
      const isRowStruck = row.at.tagName === 'tr' && this.#isStruck(row.at)
      const fillHeld = () => {
        for (
          let above = held.get(cells.length);
          above !== undefined && above.left > 0;
          above = held.get(cells.length)
        ) {
          above.left--
          cells.push('')
        }
      }
      for (const cell of row.cells) {
        fillHeld()
        const text = textOfElement(cell).trim()
        const across = span(cell, 'colSpan')
        if (isRowStruck || this.#isStruck(cell)) struck.add(cellKey(rows.length, cells.length))
        for (let index = 0; index < across; index++) {
          held.set(cells.length, { text, left: span(cell, 'rowSpan') - 1 })
          cells.push(index === 0 ? text : '')
        }
        within(cells.length, LIMITS.columns, `has ${cells.length} columns`)
      }
      fillHeld()
      rows.push(cells)
      lines.push(this.#where(row.at))
    }
    within(rows.length, LIMITS.rows, `has ${rows.length} rows`)
    const where = (row: number) => lines[row] ?? this.#place.at
    return { name: this.#heading, rows, merges: [], headed: false, ...struckRows(rows, struck), where }
  }

  #where(element: Element): string {
    const line = element.position?.start.line
    return `${this.#place.at}line ${this.#place.line + (line ?? 1) - 1}`
  }
}

/** The text of a heading; a wiki that writes its space before each page's title marks that title, which alone is read. */
function headingText(heading: Element): string {
  const text = textOfElement(heading).trim()
  const [title] = findElements(heading, ({ properties }) => properties['id'] === 'title-text')
  return title === undefined ? text : text.replace(/^[^:]{1,80}\s:\s+/, '')
}

/** Whether a paragraph is bold as a whole, which may be struck through. */
function isBold(paragraph: Element): boolean {
  const children = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [only] = children
  if (children.length !== 1 || only?.type !== 'element') return false
  return only.tagName === 'strong' || only.tagName === 'b' || (STRIKING.has(only.tagName) && isBold(only))
}

/** The rows of a table; cells that stand outside a row, as in a head without one, make a row of their own. */
function rowsOf(table: Element): { at: Element; cells: Element[] }[] {
  const rows: { at: Element; cells: Element[] }[] = []
  const walk = (parent: Element) => {
    const loose = elementsOf(parent.children).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    if (loose.length > 0) rows.push({ at: parent, cells: loose })
    for (const child of elementsOf(parent.children)) {
      if (child.tagName === 'tr' || /^t(?:head|body|foot)$/.test(child.tagName)) walk(child)
    }
  }
  walk(table)
  return rows
}

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(cell.properties[name] ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, 1_000) : 1
}
