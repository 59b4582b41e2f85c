import type { SheetRow, Workbook } from '../src/platform/documents/xlsx/workbook.ts'
import { renderXlsx } from '../src/platform/documents/xlsx/render-xlsx.ts'
import { generatedName, generatedSentence } from './generated-words.ts'
import { Random } from './random.ts'

const SEED = 160
const COLUMNS = [
  'Hazard ID',
  'Hazard',
  'Description',
  'Clinical effect',
  'Harm',
  'Causes',
  'Controls',
  'Initial severity',
  'Initial likelihood',
  'Initial risk',
  'Residual severity',
  'Residual likelihood',
  'Residual risk',
  'Status',
  'Owner',
]

/** The rows of a plain hazard log, one hazard a row, header first; the same for the same count. */
export function generatedRows(count: number): readonly (readonly string[])[] {
  const random = new Random(SEED)
  const rows = Array.from({ length: count }, (_, at) => [
    `H-${at + 1}`,
    generatedName(random, at + 1),
    generatedSentence(random),
    generatedSentence(random),
    generatedSentence(random),
    generatedSentence(random),
    generatedSentence(random),
    'Considerable',
    'Medium',
    '3',
    'Considerable',
    random.pick(['Very Low', 'Low']),
    '2',
    random.pick(['Open', 'Transferred', 'Closed']),
    random.pick(['A. Example', 'B. Sample']),
  ])
  return [COLUMNS, ...rows]
}

/** The rows as CSV (RFC 4180). */
export function asCsv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The rows as one sheet, written by the product's own renderer. */
export function asXlsx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const sheetRows: readonly SheetRow[] = rows.map((row) => ({
    cells: row.map((text) => ({ value: /^\d$/.test(text) ? Number(text) : text, look: 'plain' as const })),
  }))
  const workbook: Workbook = {
    title: 'Generated log',
    organisation: 'Northway Health',
    footer: 'Generated',
    date: '2026-06-15',
    names: [],
    opensOn: 'Hazard Log',
    sheets: [
      { name: 'Hazard Log', page: 'a3-landscape', columns: COLUMNS.map(() => ({ width: 24 })), rows: sheetRows },
    ],
  }
  return renderXlsx(workbook)
}
