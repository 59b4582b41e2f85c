import type { SheetCell, SheetColumn } from './workbook.ts'

type Grid = readonly (readonly (SheetCell | undefined)[])[]

const LINE = 13
const PADDING = 4
/** The tallest row that a spreadsheet shows. */
const TALLEST = 409
/** Words leave part of most lines empty, so that a line holds fewer characters than its column is wide. */
const FILL = 0.9

/**
 * Heights in points that show the whole text of each row. Spreadsheets fit a row to its text by themselves, but not
 * to the text of merged cells; a cell over several rows that needs more than they give stretches the last of them.
 */
export function rowHeights(grid: Grid, columns: readonly SheetColumn[]): readonly number[] {
  const heights = grid.map((cells) =>
    Math.max(
      LINE + PADDING,
      ...cells.map((cell, column) => (cell === undefined || spanOf(cell) > 1 ? 0 : heightOf(cell, column, columns))),
    ),
  )
  grid.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== undefined && spanOf(cell) > 1) stretch(heights, row, spanOf(cell), heightOf(cell, column, columns))
    })
  })
  return heights.map((height) => Math.min(TALLEST, height))
}

function stretch(heights: number[], first: number, rows: number, needed: number): void {
  const given = heights.slice(first, first + rows).reduce((sum, height) => sum + height, 0)
  const last = Math.min(first + rows, heights.length) - 1
  heights[last] = (heights[last] ?? 0) + Math.max(0, needed - given)
}

function spanOf(cell: SheetCell): number {
  return cell.rowSpan ?? 1
}

function heightOf(cell: SheetCell, column: number, columns: readonly SheetColumn[]): number {
  if (typeof cell.value !== 'string') return LINE + PADDING
  const width = columns.slice(column, column + (cell.colSpan ?? 1)).reduce((sum, each) => sum + each.width, 0)
  const perLine = Math.max(1, width * FILL)
  const lines = cell.value.split('\n').map((line) => Math.max(1, Math.ceil(line.length / perLine)))
  return lines.reduce((sum, count) => sum + count, 0) * LINE + PADDING
}
