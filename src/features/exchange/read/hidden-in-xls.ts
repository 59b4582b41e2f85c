import { addTo } from '../../../domain/record/many-by-key.ts'
import type { HiddenParts } from './hidden-parts.ts'
import { workbookStream } from './compound-file.ts'

const BOUND_SHEET = 0x85
const ROW = 0x0208
const END_OF_SHEET = 0x0a
/** Where a row's record holds whether it is shown, and the bit that says it is not. */
const ROW_OPTIONS_AT = 12
const ZERO_HEIGHT = 0x20

/** What an old Excel workbook hides: each sheet has a record with its state, and each row of a sheet one with its height. */
export function hiddenInXls(bytes: Uint8Array): HiddenParts {
  const book = workbookStream(bytes)
  const sheets = new Set<string>()
  const rows = new Map<string, number[]>()
  for (const { type, at, length } of recordsOf(book, 0)) {
    if (type !== BOUND_SHEET || length < 8) continue
    const name = nameIn(book.subarray(at + 6, at + length))
    if (((book[at + 4] ?? 0) & 3) !== 0) sheets.add(name)
    for (const row of hiddenRows(book, book.readUInt32LE(at))) addTo(rows, name, row)
  }
  return { sheets, rows }
}

/** A name with its length and whether each letter takes two bytes before it. */
function nameIn(written: Buffer): string {
  const isWide = ((written[1] ?? 0) & 1) === 1
  const length = (written[0] ?? 0) * (isWide ? 2 : 1)
  return written.subarray(2, 2 + length).toString(isWide ? 'utf16le' : 'latin1')
}

function hiddenRows(book: Buffer, sheetAt: number): number[] {
  const rows: number[] = []
  for (const { type, at, length } of recordsOf(book, sheetAt)) {
    if (type === END_OF_SHEET) break
    if (type !== ROW || length < ROW_OPTIONS_AT + 2) continue
    if ((book.readUInt16LE(at + ROW_OPTIONS_AT) & ZERO_HEIGHT) !== 0) rows.push(book.readUInt16LE(at))
  }
  return rows
}

interface BookRecord {
  readonly type: number
  readonly at: number
  readonly length: number
}

/** The records from one place on, each with its type and length before it; a damaged one ends them. */
function* recordsOf(book: Buffer, from: number): Generator<BookRecord> {
  let at = from
  while (at + 4 <= book.length) {
    const [type, length] = [book.readUInt16LE(at), book.readUInt16LE(at + 2)]
    if (type === 0 || at + 4 + length > book.length) return
    yield { type, at: at + 4, length }
    at += 4 + length
  }
}
