import type { RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { Block, Cell, Table } from '../../../platform/documents/blocks.ts'
import {
  HAZARD_LOG_COLUMNS,
  HAZARD_LOG_HEAD,
  placedRows,
  printedText,
  type LogColumn,
  type PlacedCell,
} from '../hazard-log-layout-queries.ts'
import { hazardLog, type LogHazard } from '../hazard-log-queries.ts'
import type { HazardReading } from '../hazard-queries.ts'
import { shadeOfRating } from '../risk-matrix-queries.ts'

/** The hazard log as one table of its 28 columns for paper, up to a number of rows; nothing where there is no hazard. */
export function logTable(listed: readonly HazardReading[], matrix: RiskMatrix, rows?: number): readonly Block[] {
  if (listed.length === 0) return []
  const hazards = hazardLog(listed, matrix, rows)
  const leftOut = listed.length - hazards.length
  const table: Table = {
    type: 'table',
    look: 'dense',
    columns: HAZARD_LOG_COLUMNS.map((column) => ({ width: printedWidth(column, hazards) })),
    head: HAZARD_LOG_HEAD.map((row) =>
      row.map(({ look, ...cell }): Cell => ({ ...cell, role: look === 'banner' ? 'banner' : 'head', align: 'centre' })),
    ),
    rows: hazards.flatMap((hazard) =>
      withoutHoles(placedRows(hazard)).map((row) => row.map((placed) => printedCell(placed, hazard, matrix))),
    ),
    ...(leftOut === 0 ? {} : { leftOut }),
  }
  return [table]
}

/** Widths of columns in which there is nothing to read, and of the widest. */
const NARROW = 9
const WIDE = 40

/**
 * A column of prose is as wide as its texts are long, or the longest would make every row tall; a column in which no
 * hazard has anything gives its width to the others, and its head stays.
 */
function printedWidth(column: LogColumn, hazards: readonly LogHazard[]): number {
  const lengths = hazards
    .flatMap((hazard) =>
      (column.stands === 'hazard' ? hazard.rows.slice(0, 1) : hazard.rows).map(
        (row) => column.cell(hazard, row).text.length,
      ),
    )
    .filter((length) => length > 0)
  if (lengths.length === 0) return NARROW
  if (column.width < PROSE) return column.width
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  return Math.min(WIDE, Math.max(PROSE, Math.round(1.8 * Math.sqrt(average))))
}

/** Columns at least so wide hold prose; the others a word, a date or a number. */
const PROSE = 18

/** Cells of a hazard that say nothing are one with the ones beneath: a blank is not ruled into many. */
function withoutHoles(rows: readonly (readonly PlacedCell[])[]): readonly (readonly PlacedCell[])[] {
  const blankAbove = new Map<string, PlacedCell>()
  const spans = new Map<PlacedCell, number>()
  const kept = rows.map((row) =>
    row.filter((placed) => {
      const { letter } = placed.column
      const above = blankAbove.get(letter)
      const blank = placed.cell.text === ''
      if (blank && above !== undefined) {
        spans.set(above, (spans.get(above) ?? above.rowSpan) + placed.rowSpan)
        return false
      }
      if (blank) blankAbove.set(letter, placed)
      else blankAbove.delete(letter)
      return true
    }),
  )
  return kept.map((row) => row.map((placed) => ({ ...placed, rowSpan: spans.get(placed) ?? placed.rowSpan })))
}

function printedCell(placed: PlacedCell, hazard: LogHazard, matrix: RiskMatrix): Cell {
  const text = printedText(placed, hazard)
  const span = placed.rowSpan === 1 ? {} : { rowSpan: placed.rowSpan }
  const { rating, value } = placed.column
  const level = value === 'level' && rating !== undefined ? shadeOfRating(hazard[rating], matrix) : null
  return level === null ? { text, ...span } : { text, level, align: 'centre', ...span }
}
