import type { CellAt } from './cell-range.ts'
import type { CellWrite } from './cell-writes.ts'
import type { GridColumn } from './grid-column.ts'
import { gridStrings } from './grid-strings.ts'
import type { NewRows } from './new-rows.ts'

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
  /** Rows that would be made, in their order. */
  readonly made: readonly Row[]
}

type Fresh<Row> = Pick<NewRows<Row>, 'blank' | 'refusalOf'>

/**
 * Plans writes one after the other: what a row says after one of them is what the next is judged on. What is written
 * below the last row makes new ones, where there may be any.
 */
export function planWrites<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  writes: readonly CellWrite[],
  fresh: Fresh<Row> | null = null,
): WritePlan<Row> {
  const cells: PlannedCell[] = []
  const changed = new Map<number, Row>()
  const blanks = new Map<number, Row>()
  const blankAt = (index: number) => {
    const blank = blanks.get(index) ?? fresh?.blank()
    if (blank !== undefined) blanks.set(index, blank)
    return blank
  }
  for (const { row: index, column: place, text } of writes) {
    const row = changed.get(index) ?? rows[index] ?? blankAt(index)
    const column = columns[place]
    if (row === undefined || column === undefined) {
      if (text !== '') cells.push({ row: index, column: place, before: '', after: text, refusal: gridStrings.outside })
      continue
    }
    const before = column.text(row)
    if (before === text) continue
    const written = column.write?.(row, text) ?? { refusal: column.onlyRead ?? gridStrings.onlyRead(column.name) }
    if ('refusal' in written) {
      cells.push({ row: index, column: place, before, after: text, refusal: written.refusal })
      continue
    }
    const after = column.text(written.row)
    if (after === before) continue
    changed.set(index, written.row)
    cells.push({ row: index, column: place, before, after, refusal: null })
  }
  const refused = refusedAmong([...changed], rows.length, fresh)
  const changes = [...changed].flatMap(([index, after]) => {
    const before = rows[index]
    return before === undefined ? [] : [{ before, after }]
  })
  const made = [...changed].filter(([index]) => index >= rows.length && !refused.has(index))
  return {
    cells:
      refused.size === 0
        ? cells
        : cells.map((cell) => ({ ...cell, refusal: cell.refusal ?? refused.get(cell.row) ?? null })),
    changes,
    made: made.toSorted(([one], [other]) => one - other).map(([, row]) => row),
  }
}

/** The new rows that cannot stand as they are, by their places, and why. */
function refusedAmong<Row>(
  changed: readonly (readonly [number, Row])[],
  count: number,
  fresh: Fresh<Row> | null,
): ReadonlyMap<number, string> {
  return new Map(
    changed.flatMap(([index, row]) => {
      const why = index < count ? null : (fresh?.refusalOf(row) ?? null)
      return why === null ? [] : [[index, why] as const]
    }),
  )
}
