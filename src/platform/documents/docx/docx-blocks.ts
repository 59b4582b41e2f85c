import {
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  ShadingType,
  type FileChild,
  type ParagraphChild,
} from 'docx'
import type { Block, Callout, Cell, Heading, SignatureBlock, Table } from '../blocks.ts'
import { MUTED_INK, TONES } from '../palette.ts'
import { contentsField, type Outline, type OutlineEntry } from './docx-outline.ts'
import { docxRuns } from './docx-runs.ts'
import { BULLETS, HEADING_NUMBERS, STYLE } from './docx-styles.ts'
import { docxTable } from './docx-tables.ts'
import { docxTitlePage } from './docx-title-page.ts'

/** What a block needs to know of the document around it. */
export interface DocxContext {
  /** Width between the margins, in twentieths of a point. */
  readonly pageWidth: number
  readonly outline: Outline
  /** Whether the block begins a page. */
  readonly beginsPage?: boolean
}

const HEADING_LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]

/**
 * Blocks as the elements of a word-processor document. A page break belongs to what follows it: a paragraph of its own
 * would stand on an empty page where the one before is full.
 */
export function docxBlocks(blocks: readonly Block[], context: DocxContext): FileChild[] {
  return blocks.flatMap((block, place) =>
    docxBlock(block, { ...context, beginsPage: blocks[place - 1]?.type === 'page-break' }),
  )
}

function docxBlock(block: Block, context: DocxContext): FileChild[] {
  if (context.beginsPage === true && block.type !== 'heading') {
    return [new Paragraph({ ...FLAT, pageBreakBefore: true }), ...docxBlock(block, { ...context, beginsPage: false })]
  }
  switch (block.type) {
    case 'heading':
      return [heading(block, context)]
    case 'paragraph':
      return [
        new Paragraph({
          children: docxRuns(block.text, block.muted === true ? { italics: true, color: MUTED_INK } : {}),
        }),
      ]
    case 'bullets':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: docxRuns(item) }),
      )
    case 'key-values':
      return spacedTable(keyValueTable(block.entries), context)
    case 'callout':
      return callout(block)
    case 'table':
      return spacedTable(block, context)
    case 'title-page':
      return docxTitlePage(block)
    case 'contents':
      return [contentsField(context.outline, block.depth, context.pageWidth)]
    case 'signature':
      return spacedTable(signatureTable(block), context)
    case 'page-break':
      return []
  }
}

/** A paragraph that takes next to no room. */
const FLAT = { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } } as const

function heading(block: Heading, context: DocxContext): Paragraph {
  const level = HEADING_LEVELS[block.level - 1]
  return new Paragraph({
    ...(level === undefined ? {} : { heading: level }),
    ...(context.beginsPage === true ? { pageBreakBefore: true } : {}),
    ...(block.numbered ? { numbering: { reference: HEADING_NUMBERS, level: block.level - 1 } } : {}),
    children: bookmarked(docxRuns(block.text), context.outline.get(block)),
  })
}

function bookmarked(shown: ParagraphChild[], entry: OutlineEntry | undefined): ParagraphChild[] {
  if (entry === undefined) return shown
  return [new BookmarkStart(entry.bookmark, entry.place), ...shown, new BookmarkEnd(entry.place)]
}

function callout(block: Callout): Paragraph[] {
  const tone = TONES[block.tone]
  const frame = {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: tone.fill },
    border: { left: { style: BorderStyle.SINGLE, size: 36, space: 8, color: tone.edge } },
    indent: { left: 200 },
  }
  return [
    new Paragraph({ ...frame, style: STYLE.calloutTitle, keepNext: true, children: docxRuns(block.title) }),
    ...block.lines.map((line) => new Paragraph({ ...frame, children: docxRuns(line) })),
  ]
}

/** Two tables in a row would grow together in a word processor; a small empty paragraph keeps them apart. */
function spacedTable(table: Table, context: DocxContext): FileChild[] {
  const caption =
    table.caption === undefined
      ? []
      : [new Paragraph({ style: STYLE.caption, keepNext: true, children: docxRuns(table.caption) })]
  // Flat, so that a table that fills its page is not followed by an empty one.
  const gap = new Paragraph({ spacing: { ...FLAT.spacing, after: 60 } })
  return [...caption, docxTable(table, context.pageWidth), gap]
}

function keyValueTable(entries: readonly { readonly key: string; readonly value: Cell['text'] }[]): Table {
  return {
    type: 'table',
    look: 'ruled',
    columns: [{ width: 30 }, { width: 70 }],
    head: [],
    rows: entries.map((entry) => [{ text: entry.key, role: 'head' }, { text: entry.value }]),
  }
}

function signatureTable(block: SignatureBlock): Table {
  const rows: readonly (readonly [string, string])[] = [
    ['Meaning', block.meaning],
    ['Name', block.name ?? ''],
    ['Role', block.role ?? ''],
    ['Signed at', block.signedAt ?? ''],
    ['Digest', block.digest ?? ''],
  ]
  return {
    type: 'table',
    look: 'grid',
    columns: [{ width: 22 }, { width: 78 }],
    head: [],
    rows: rows.map(([key, value]) => [{ text: key, role: 'head' }, { text: value }]),
  }
}
