import type { Sheet, Workbook } from 'hucre'
import { readOds } from 'hucre/ods'
import { readXls, readXlsx } from 'hucre/xlsx'
import { refuse, type Refusal } from '../../../domain/record/refusal.ts'
import { bookCellText, refuseActiveFormula } from './cell-text.ts'
import type { Container, NamedBytes } from './file-format.ts'
import type { Grid, Merge } from './document.ts'
import { LIMITS, within } from './limits.ts'
import { hiddenInOds, hiddenInXls } from './hidden-sheets.ts'
import { zipDirectory } from './zip-directory.ts'

const RESAVE = 'Open it in a spreadsheet program, save it as .xlsx without a password, and try again.'

/** The visible sheets of a workbook as grids; hidden ones are named so that they can be accounted for. */
export interface ReadBook {
  readonly grids: readonly Grid[]
  readonly hidden: readonly string[]
}

/** Reads an XLSX, ODS or old XLS workbook; refuses archives that unpack beyond the limits before unpacking them. */
export async function readWorkbook(file: NamedBytes, container: Container): Promise<ReadBook | Refusal> {
  if (container === 'ole') return readOld(file)
  const entries = zipDirectory(file.bytes)
  if (entries === null) return refuse('FILE_UNREADABLE', `${file.name} is a damaged archive.`, RESAVE)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  within(unpacked, LIMITS.unpackedBytes, `unpacks to ${Math.round(unpacked / 1_048_576)} MB`)
  for (const { packed, unpacked: size } of entries) {
    if (size > 10_000_000)
      within(size / Math.max(packed, 1), LIMITS.unpackedRatio, 'is packed more tightly than any honest workbook')
  }
  if (entries.some(({ name }) => name.startsWith('xl/'))) return booked(file, () => readXlsx(file.bytes))
  if (entries.some(({ name }) => name === 'content.xml'))
    return booked(
      file,
      () => readOds(file.bytes),
      () => hiddenInOds(file.bytes, entries),
    )
  return refuse('FILE_UNREADABLE', `${file.name} is an archive, but no workbook.`, RESAVE)
}

function readOld(file: NamedBytes): Promise<ReadBook | Refusal> | Refusal {
  if (new TextDecoder('latin1').decode(file.bytes).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0')) {
    return refuse('FILE_UNREADABLE', `${file.name} is protected with a password.`, RESAVE)
  }
  return booked(
    file,
    () => readXls(file.bytes),
    (names) => hiddenInXls(file.bytes, names),
  )
}

/** Reads a workbook; `alsoHidden` names the sheets that its format hides without the library telling. */
async function booked(
  file: NamedBytes,
  read: () => Promise<Workbook> | Workbook,
  alsoHidden: (names: readonly string[]) => ReadonlySet<string> = () => new Set(),
): Promise<ReadBook | Refusal> {
  let workbook: Workbook
  try {
    workbook = await read()
  } catch (error) {
    const detail = error instanceof Error && error.message !== '' ? ` (${error.message})` : ''
    return refuse('FILE_UNREADABLE', `${file.name} is damaged or no workbook${detail}.`, RESAVE)
  }
  const also = alsoHidden(workbook.sheets.map(({ name }) => name))
  const isHidden = ({ name, hidden, veryHidden }: Sheet) => hidden === true || veryHidden === true || also.has(name)
  return {
    grids: workbook.sheets.filter((sheet) => !isHidden(sheet)).map(gridOf),
    hidden: workbook.sheets.filter(isHidden).map(({ name }) => name),
  }
}

function gridOf(sheet: Sheet): Grid {
  for (const cell of sheet.cells?.values() ?? []) if (cell.formula !== undefined) refuseActiveFormula(cell.formula)
  within(sheet.rows.length, LIMITS.rows, `has ${sheet.rows.length} rows`)
  // An old workbook has holes for its empty rows, which a map would leave as they are.
  const rows = Array.from({ length: sheet.rows.length }, (_, row) => {
    const values = sheet.rows[row] ?? []
    const width = values.findLastIndex((value) => value !== null && value !== undefined && value !== '') + 1
    within(width, LIMITS.columns, `has ${width} columns`)
    return values.slice(0, width).map(bookCellText)
  })
  return { name: sheet.name, rows, merges: mergesOf(sheet), headed: false, where: (row) => `${sheet.name}!A${row + 1}` }
}

function mergesOf(sheet: Sheet): Merge[] {
  return (sheet.merges ?? [])
    .filter(({ startCol, endCol }) => endCol > startCol)
    .map(({ startRow, startCol, endCol }) => ({ row: startRow, column: startCol, width: endCol - startCol + 1 }))
}
