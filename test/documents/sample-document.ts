import type { Block, Cell, Level, Table } from '../../src/platform/documents/blocks.ts'
import type { Picture } from '../../src/platform/documents/picture.ts'
import type { PrintedDocument } from '../../src/platform/documents/printed-document.ts'

/** Strings that have broken document writers: markup, control characters, formulas, other scripts, pictures. */
const HOSTILE = [
  '#import "secret.typ": *',
  '$x$ *bold* _it_ `code` @ref <label> \\ [a]',
  'nul \u0000 bell \u0007 lone \uD800 end',
  '=cmd()|calc',
  '+1-@2',
  '</w:t><w:evil/>&amp;',
  'שלום',
  '😀 ✓',
] as const

/** A document with every sort of block, and a wide table of so many rows. */
export function sampleDocument(rows: number, words: readonly string[] = HOSTILE): PrintedDocument {
  return {
    details: {
      title: 'Clinical Safety Case Report',
      subject: 'Referral Navigator 2.4',
      organisation: 'Alder Vale Health',
      reference: 'SC-001',
      version: '1.2',
      status: 'Draft',
      date: '2026-03-04',
      watermark: 'Draft, not approved',
    },
    sections: [
      { page: 'a4-portrait', blocks: upright(words) },
      { page: 'a3-landscape', blocks: [heading(1, 'Hazard log'), wideTable(rows)] },
    ],
  }
}

/** The document with a logo above its cover and two lines of small print beneath it. */
export function withCover(document: PrintedDocument, logo: Picture): PrintedDocument {
  const smallPrint = 'Registered office: 1 High Street #box[$x$]\nIn confidence'
  const sections = document.sections.map(({ page, blocks }) => ({
    page,
    blocks: blocks.map((block) => (block.type === 'title-page' ? { ...block, logo, smallPrint } : block)),
  }))
  return { ...document, sections }
}

function upright(words: readonly string[]): Block[] {
  return [
    {
      type: 'title-page',
      title: 'Clinical Safety Case Report',
      subject: 'Referral Navigator 2.4',
      organisation: 'Alder Vale Health',
      lines: ['4 March 2026'],
    },
    { type: 'page-break' },
    { type: 'heading', level: 1, text: 'Contents', numbered: false },
    { type: 'contents', depth: 2 },
    heading(1, 'Introduction'),
    {
      type: 'paragraph',
      text: [{ text: 'See ' }, { text: 'the first hazard', to: 'H-1' }, { text: '.', to: 'nowhere' }],
    },
    { type: 'paragraph', text: [{ text: 'outside', href: 'https://example.org/?a="b"' }] },
    heading(2, 'Words'),
    { type: 'bullets', items: words },
    { type: 'key-values', entries: words.map((value) => ({ key: 'Said', value })) },
    { type: 'callout', tone: 'warning', title: 'Open findings', lines: words },
    { type: 'signature', meaning: 'Approval', name: 'A. Officer' },
  ]
}

function heading(level: 1 | 2, text: string): Block {
  return { type: 'heading', level, text, numbered: true }
}

function wideTable(rows: number): Table {
  const words = 'A referral could be shown to the wrong clinician when two patients share a name. '
  const body = (row: number): Cell[] => [
    { text: `H-${row}`, ...(row === 1 ? { anchor: 'H-1' } : {}) },
    { text: String((row % 5) + 1), level: LEVELS[row % 5] ?? 1, align: 'centre' },
    ...Array.from({ length: 26 }, (_, column) => ({ text: words.slice(0, 20 + ((row * 7 + column * 13) % 60)) })),
  ]
  return {
    type: 'table',
    look: 'dense',
    columns: Array.from({ length: 28 }, () => ({ width: 1 })),
    head: [
      [
        { text: 'Hazard assessment', role: 'banner', colSpan: 6, align: 'centre' },
        { text: 'Initial risk', role: 'banner', colSpan: 22, align: 'centre' },
      ],
      Array.from({ length: 28 }, (_, column) => ({ text: `Column ${column + 1}`, role: 'head' })),
    ],
    rows: Array.from({ length: rows }, (_, row) => body(row + 1)),
  }
}

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5]
