import type { Sheet } from 'hucre'
import { bookCellText, refuseActiveFormula } from './cell-text.ts'
import type { Grid, Merge } from './document.ts'
import { LIMITS, within } from './limits.ts'
import { struckRows, type StruckCells } from './struck-rows.ts'

/** Something about a sheet that its reader has to know, though it is no row: what is hidden in it, what was left out. */
export interface SheetRemark {
  readonly where: string
  readonly reason: string
}

/** A sheet as a grid, with what is to be said of it. */
export interface ReadSheet {
  readonly grid: Grid
  readonly remarks: readonly SheetRemark[]
}

/** Cells beyond the limits that may be a slip of the hand; more of them are a table, which is refused. */
const MOST_STRAY = 20

/**
 * Reads a sheet up to the limits. A few cells far outside them are named and left out; hidden rows and columns are read like
 * others and told, with the rows that are `alsoHidden` without the library telling.
 */
export function readSheet(sheet: Sheet, struck: StruckCells, alsoHidden: readonly number[] = []): ReadSheet {
  for (const cell of sheet.cells?.values() ?? []) if (cell.formula !== undefined) refuseActiveFormula(cell.formula)
  const stray = strayCells(sheet)
  const isTable = stray.length > MOST_STRAY
  if (isTable) {
    within(sheet.rows.length, LIMITS.rows, `has ${sheet.rows.length} rows`)
    within(widest(sheet), LIMITS.columns, `has ${widest(sheet)} columns`)
  }
  // An old workbook has holes for its empty rows, which a map would leave as they are.
  const rows = Array.from({ length: Math.min(sheet.rows.length, LIMITS.rows) }, (_, row) => {
    const values = sheet.rows[row] ?? []
    return values.slice(0, Math.min(filledWidth(values), LIMITS.columns)).map(bookCellText)
  })
  const grid: Grid = {
    name: sheet.name,
    rows,
    merges: mergesOf(sheet),
    headed: false,
    ...struckRows(rows, struck),
    where: (row) => `${sheet.name}!A${row + 1}`,
  }
  return {
    grid,
    remarks: [
      ...stray.map((cell) => ({ where: `${sheet.name}!${cell}`, reason: 'Far outside the table, and not read' })),
      ...hiddenIn(sheet, rows, alsoHidden),
    ],
  }
}

type Cells = Sheet['rows'][number]

function filledWidth(values: Cells): number {
  return values.findLastIndex((value) => value !== null && value !== undefined && value !== '') + 1
}

function widest({ rows }: Sheet): number {
  let width = 0
  for (const values of rows) width = Math.max(width, filledWidth(values ?? []))
  return width
}

/** The cells beyond the limits, no more of them than are asked about. */
function strayCells({ rows }: Sheet): string[] {
  const stray: string[] = []
  for (const [row, values = []] of rows.entries()) {
    const width = filledWidth(values)
    for (let column = row < LIMITS.rows ? LIMITS.columns : 0; column < width; column++) {
      const value = values[column]
      if (value !== null && value !== undefined && value !== '') stray.push(`${columnName(column)}${row + 1}`)
      if (stray.length > MOST_STRAY) return stray
    }
  }
  return stray
}

const LETTERS = 26
const A = 'A'.charCodeAt(0)

/** The letters of a column counted from nought. */
function columnName(column: number): string {
  const last = String.fromCharCode(A + (column % LETTERS))
  return column < LETTERS ? last : columnName(Math.floor(column / LETTERS) - 1) + last
}

/** What is hidden in a sheet and holds something, by itself or by a filter. */
function hiddenIn(
  { name, rowDefs, columns = [] }: Sheet,
  rows: Grid['rows'],
  alsoHidden: readonly number[],
): SheetRemark[] {
  const told = [...(rowDefs ?? [])].filter(([, { hidden }]) => hidden === true).map(([row]) => row)
  const hiddenRows = [...new Set([...told, ...alsoHidden])]
    .filter((row) => rows[row]?.some(isFilled) === true)
    .map((row) => String(row + 1))
  const hiddenColumns = [...columns.entries()]
    .filter(([column, { hidden }]) => hidden === true && rows.some((cells) => isFilled(cells[column])))
    .map(([column]) => columnName(column))
  return [
    ...(hiddenRows.length === 0 ? [] : [remark(name, 'row', hiddenRows)]),
    ...(hiddenColumns.length === 0 ? [] : [remark(name, 'column', hiddenColumns)]),
  ]
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== ''
}

const MOST_NAMED = 10

function remark(where: string, what: 'row' | 'column', names: readonly string[]): SheetRemark {
  const named = names.slice(0, MOST_NAMED).join(', ')
  const rest = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''
  const hidden = names.length === 1 ? `Hidden ${what} ${named}` : `Hidden ${what}s ${named}${rest}`
  return { where, reason: `${hidden}, read like those that show` }
}

function mergesOf(sheet: Sheet): Merge[] {
  return (sheet.merges ?? [])
    .filter(({ startCol, endCol }) => endCol > startCol)
    .map(({ startRow, startCol, endCol }) => ({ row: startRow, column: startCol, width: endCol - startCol + 1 }))
}
