import type { CellAt } from './cell-range.ts'
import type { CellWrite } from './cell-writes.ts'
import type { GridColumn } from './grid-column.ts'
import { gridStrings } from './grid-strings.ts'

/** What would become of one cell: its old text, its new text, and why it cannot be written. */
export interface PlannedCell extends CellAt {
  readonly before: string
  readonly after: string
  readonly refusal: string | null
}

/** What writing would change, before anything is written: cells that stay as they are are not in it. */
export interface WritePlan<Row> {
  readonly cells: readonly PlannedCell[]
  readonly changes: readonly { readonly before: Row; readonly after: Row }[]
}

/** Plans writes one after the other: what a row says after one of them is what the next is judged on. */
export function planWrites<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  writes: readonly CellWrite[],
): WritePlan<Row> {
  const cells: PlannedCell[] = []
  const changed = new Map<number, Row>()
  for (const { row: index, column: place, text } of writes) {
    const row = changed.get(index) ?? rows[index]
    const column = columns[place]
    if (row === undefined || column === undefined) {
      if (text !== '') cells.push({ row: index, column: place, before: '', after: text, refusal: gridStrings.outside })
      continue
    }
    const before = column.text(row)
    if (before === text) continue
    const written = column.write?.(row, text) ?? { refusal: gridStrings.onlyRead(column.name) }
    if ('refusal' in written) {
      cells.push({ row: index, column: place, before, after: text, refusal: written.refusal })
      continue
    }
    const after = column.text(written.row)
    if (after === before) continue
    changed.set(index, written.row)
    cells.push({ row: index, column: place, before, after, refusal: null })
  }
  const changes = [...changed].flatMap(([index, after]) => {
    const before = rows[index]
    return before === undefined ? [] : [{ before, after }]
  })
  return { cells, changes }
}
