import type { RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { CellLook, Sheet, SheetCell } from '../../../platform/documents/xlsx/workbook.ts'
import { layOut } from '../../../platform/documents/xlsx/lay-out.ts'
import { rowHeights } from '../../../platform/documents/xlsx/row-heights.ts'
import { LIKELIHOOD_NAME, LOG_SHEET, MATRIX_SHEET, matrixRange, SEVERITY_NAME } from '../hazard-log-names-queries.ts'
import { HAZARD_LOG_COLUMNS, HAZARD_LOG_HEAD, placedRows, type PlacedCell } from '../hazard-log-layout-queries.ts'
import type { LogHazard } from '../hazard-log-queries.ts'
import { shadeOfLevel } from '../risk-matrix-queries.ts'

const HEAD_ROWS = HAZARD_LOG_HEAD.length
const HEAD_HEIGHTS = [26, 24, 22, 34]
/** Rows below the last hazard that are ready to be filled in; without an id they come back as proposals. */
const SPARE_ROWS = 25
const STATUSES = ['Open', 'Closed', 'Transferred']

/** The sheet *Hazard Log*: the 28 columns from A to AB, data from row 5, and two hidden columns of ids. */
export function hazardLogSheet(hazards: readonly LogHazard[], matrix: RiskMatrix): Sheet {
  const rows = hazards.flatMap((hazard) => hazardRows(hazard, matrix))
  const grid = layOut([...headRows(), ...placedInTurn(rows), ...spareRows(matrix, HEAD_ROWS + rows.length)], WIDTH)
  const columns = [...HAZARD_LOG_COLUMNS.map(({ width }) => ({ width })), HIDDEN, HIDDEN]
  // The ids need no room: only what is seen decides how tall a row is.
  const heights = rowHeights(
    grid.map((cells) => cells.slice(0, HAZARD_LOG_COLUMNS.length)),
    columns,
  )
  const last = grid.length
  const body = (letter: string): string => `${letter}${HEAD_ROWS + 1}:${letter}${last}`
  return {
    name: LOG_SHEET,
    page: 'a3-landscape',
    columns,
    rows: grid.map((cells, place) => ({ cells, height: HEAD_HEIGHTS[place] ?? heights[place] ?? 0 })),
    dropDowns: [
      ...['M', 'W'].map((letter) => ({ range: body(letter), from: { name: SEVERITY_NAME } })),
      ...['N', 'X'].map((letter) => ({ range: body(letter), from: { name: LIKELIHOOD_NAME } })),
      { range: body('AB'), from: { words: STATUSES } },
    ],
    levelRanges: [body('O'), body('Y')],
    frozen: { rows: HEAD_ROWS, columns: 2 },
    filter: `A${HEAD_ROWS}:AB${last}`,
    repeatedRows: { first: 1, last: HEAD_ROWS },
  }
}

const HIDDEN = { width: 12, hidden: true }
const WIDTH = HAZARD_LOG_COLUMNS.length + 2

function headRows(): readonly (readonly SheetCell[])[] {
  const ids: readonly SheetCell[] = ['Safecase id', 'Safecase parts'].map((value) => ({
    value,
    look: 'column-head',
    rowSpan: HEAD_ROWS,
  }))
  return HAZARD_LOG_HEAD.map((row, place) => {
    const cells = row.map(({ text, ...cell }): SheetCell => ({ value: text, ...cell }))
    return place === 0 ? [...cells, ...ids] : cells
  })
}

type RowMaker = (rowNumber: number) => readonly SheetCell[]

/** Formulas name the row they stand in, which only the whole sheet knows. */
function placedInTurn(rows: readonly RowMaker[]): readonly (readonly SheetCell[])[] {
  return rows.map((row, place) => row(HEAD_ROWS + place + 1))
}

function hazardRows(hazard: LogHazard, matrix: RiskMatrix): readonly RowMaker[] {
  return placedRows(hazard).map((cells) => (rowNumber) => [
    ...cells.map((placed) => sheetCell(placed, hazard, matrix, rowNumber)),
    { value: hazard.record.id, look: 'plain' },
    { value: JSON.stringify(partsOf(cells)), look: 'plain' },
  ])
}

/** The ids of the records behind each cell of a row, by column letter. */
function partsOf(cells: readonly PlacedCell[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    cells.filter(({ cell }) => cell.ids.length > 0).map(({ column, cell }) => [column.letter, cell.ids]),
  )
}

function sheetCell(placed: PlacedCell, hazard: LogHazard, matrix: RiskMatrix, rowNumber: number): SheetCell {
  const span = placed.rowSpan === 1 ? {} : { rowSpan: placed.rowSpan }
  const { column, cell } = placed
  if (column.value === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell.text)) {
    return { value: { date: cell.text }, look: 'centred', ...span }
  }
  const rating = column.rating === undefined ? undefined : hazard[column.rating]
  if (column.value !== 'level' || rating?.level === null || rating === undefined) {
    return { value: cell.text, look: LOOKS.has(column.value) ? 'centred' : 'body', ...span }
  }
  const look: CellLook = `level-${shadeOfLevel(rating.level, matrix)}`
  if (!rating.calculable) return { value: rating.level, look, ...span }
  return { value: { formula: levelFormula(column.letter, rowNumber, matrix), result: rating.level }, look, ...span }
}

const LOOKS = new Set(['severity', 'likelihood', 'level', 'status', 'date'])

/** The matrix lookup of the template: the level where likelihood and severity meet, nothing while one is missing. */
function levelFormula(letter: string, row: number, matrix: RiskMatrix): string {
  const [severity, likelihood] = letter === 'O' ? [`M${row}`, `N${row}`] : [`W${row}`, `X${row}`]
  const lookUp = `INDEX('${MATRIX_SHEET}'!${matrixRange(matrix)},MATCH(${likelihood},${LIKELIHOOD_NAME},0),MATCH(${severity},${SEVERITY_NAME},0))`
  return `IF(OR(ISBLANK(${severity}),ISBLANK(${likelihood})),"",${lookUp})`
}

function spareRows(matrix: RiskMatrix, above: number): readonly (readonly SheetCell[])[] {
  return Array.from({ length: SPARE_ROWS }, (_, place) =>
    HAZARD_LOG_COLUMNS.map((column): SheetCell => {
      if (column.value !== 'level') return { value: '', look: LOOKS.has(column.value) ? 'centred' : 'body' }
      return { value: { formula: levelFormula(column.letter, above + place + 1, matrix), result: '' }, look: 'centred' }
    }),
  )
}
