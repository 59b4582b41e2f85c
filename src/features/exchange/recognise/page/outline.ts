import type { Block, ReadDocument } from '../../read/document.ts'
import type { Findings } from '../finding.ts'
import { splitIdentifier } from '../words/identifier.ts'
import { isForm, withoutTags } from '../words/placeholder.ts'
import { OpenSection } from './open-section.ts'
import { PageHeadings } from './page-headings.ts'
import { readFrontMatter } from './page-hazard.ts'
import { PageLines } from './page-lines.ts'
import { PageLists } from './page-lists.ts'
import { PageTables } from './page-tables.ts'

/** Reads a page of headings, paragraphs, lists and tables; each section that describes a hazard becomes one. */
export function readOutline(document: ReadDocument, findings: Findings): void {
  const text = document.blocks
    .map((block) => (block.kind === 'text' || block.kind === 'heading' ? block.text : ''))
    .join('\n')
  if (isForm(text, document.frontMatter)) {
    findings.rows++
    findings.ignored.push({ where: document.file, reason: 'A form that nobody has filled in' })
    return
  }
  new OutlineReading(document, findings).read()
}

class OutlineReading {
  readonly #document: ReadDocument
  readonly #findings: Findings
  readonly #open: OpenSection
  readonly #lines: PageLines
  readonly #headings: PageHeadings
  readonly #lists: PageLists
  readonly #tables: PageTables

  constructor(document: ReadDocument, findings: Findings) {
    this.#document = document
    this.#findings = findings
    this.#open = new OpenSection(document, findings)
    this.#lines = new PageLines(findings, this.#open)
    this.#headings = new PageHeadings(document, findings, this.#open, this.#lines)
    this.#lists = new PageLists(this.#open, this.#lines, this.#headings)
    this.#tables = new PageTables(document, findings, this.#open)
  }

  read(): void {
    const { blocks } = this.#document
    const before = this.#findings.rows
    for (const [index, block] of blocks.entries())
      if (this.#headings.ofSeveral?.take(block) !== true) this.#readBlock(block, index)
    this.#headings.ofSeveral?.finish()
    this.#open.finish()
    readFrontMatter(this.#document, this.#findings, this.#open.format, before)
    if (this.#findings.rows > before) return
    this.#findings.rows++
    this.#findings.ignored.push({ where: this.#document.file, reason: 'No hazard on this page' })
  }

  #readBlock(block: Block, index: number): void {
    switch (block.kind) {
      case 'heading':
        this.#headings.read({ ...block, text: withoutTags(block.text) }, index)
        break
      case 'text':
        if (this.#open.field?.level === 0 && this.#open.field.lines.length > 0) this.#open.closeField()
        if (splitIdentifier(block.text)?.numbered === false && this.#lines.readTold(block)) break
        if (!this.#lines.leavesOut(block)) this.#lines.readText(block.text.split('\n'), block.where)
        break
      case 'list':
        this.#lists.read(block.items)
        break
      case 'table':
        this.#tables.read(block.grid, index)
        break
      case 'aside':
        this.#findings.rows++
        this.#findings.ignored.push({ where: block.where, reason: block.reason })
        break
    }
  }
}
