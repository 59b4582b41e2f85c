import { isRefusal, refuse, type Refusal } from '../../../domain/record/refusal.ts'
import { csvCellText } from './cell-text.ts'
import type { Grid } from './document.ts'
import { LIMITS, within } from './limits.ts'
import { plainRows } from './plain-csv.ts'

const SEPARATORS: readonly string[] = [',', ';', '\t', '|']

/** The rows of a CSV, TSV or other separated text; a first line `sep=;` names the separator, as Excel writes it. */
export async function readCsv(file: string, text: string): Promise<Grid | Refusal> {
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const body = declared === null ? text : text.slice(declared[0].length)
  const quote = isSingleQuoted(body) ? "'" : '"'
  const separator = declared?.[1] ?? separatorOf(body, quote)
  const plain = SEPARATORS.includes(separator) && quote === '"' ? plainRows(body, separator) : null
  const rows = plain ?? (await parseRows(file, body, separator, quote))
  if (isRefusal(rows)) return rows
  for (const cells of rows) {
    within(cells.length, LIMITS.columns, `has ${cells.length} columns`)
    for (let index = 0; index < cells.length; index++) cells[index] = csvCellText(cells[index] ?? '')
  }
  within(rows.length, LIMITS.rows, `has ${rows.length} rows`)
  const before = declared === null ? 1 : 2
  return { name: file, rows, merges: [], headed: false, where: (row) => `row ${row + before}` }
}

async function parseRows(file: string, text: string, delimiter: string, quote: string): Promise<string[][] | Refusal> {
  const { parse } = await import('csv-parse/sync')
  try {
    return parse(text, {
      delimiter,
      quote,
      escape: quote,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
    })
  } catch (error) {
    const line = error instanceof Error ? /line (\d+)/.exec(error.message)?.[1] : undefined
    return refuse(
      'FILE_UNREADABLE',
      `${file} is no whole CSV: a quotation mark${line === undefined ? '' : ` in line ${line}`} is never closed.`,
      'Close the quotation mark, or save the file again from the spreadsheet.',
    )
  }
}

/** A whole field between single quotation marks, which are doubled inside it. */
const SINGLE_QUOTED = /(?<=^|[,;\t|])'(?:[^']|'')*'(?=[,;\t|]|$)/gm

/** Whether fields stand between single quotation marks, as some programs write them: the first field and at least one a line. */
function isSingleQuoted(text: string): boolean {
  if (!text.startsWith("'")) return false
  const head = text.slice(0, HEAD)
  const lines = head.split(LINE_END).filter((line) => line !== '').length
  return (head.match(SINGLE_QUOTED) ?? []).length >= lines
}

const HEAD = 20_000
const LINE_END = /\r\n|\r|\n/

/** The separator that divides the first lines most evenly; quoted text does not count. */
function separatorOf(text: string, quote: string): string {
  const head = text.slice(0, HEAD)
  const lines = unquotedLines(quote === '"' ? head : head.replace(SINGLE_QUOTED, ''))
  let best = ','
  let bestScore = 0
  for (const separator of SEPARATORS) {
    const score = evenness(lines.map((line) => line.split(separator).length - 1))
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return best
}

function unquotedLines(text: string): string[] {
  return text
    .replace(/"(?:[^"]|"")*(?:"|$)/g, '')
    .split(LINE_END)
    .filter((line) => line.trim() !== '')
    .slice(0, 40)
}

/** How many separators the commonest row shape has, weighed by how common that shape is. */
function evenness(counts: readonly number[]): number {
  const shapes = new Map<number, number>()
  for (const count of counts) if (count > 0) shapes.set(count, (shapes.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, rows] of shapes) best = Math.max(best, rows * Math.min(count, 8))
  return best
}
