import type { SheetCell } from './workbook.ts'

/**
 * Puts rows whose cells are given as in HTML, without those that a span covers, into their columns.
 * @param width the number of columns; a cell beyond it throws.
 */
export function layOut(
  rows: readonly (readonly SheetCell[])[],
  width: number,
): readonly (readonly (SheetCell | undefined)[])[] {
  /** How many further rows each column is covered from above. */
  const covered = Array.from({ length: width }, () => 0)
  return rows.map((cells) => {
    const free = covered.flatMap((rowsLeft, column) => (rowsLeft === 0 ? [column] : []))
    covered.forEach((rowsLeft, column) => (covered[column] = Math.max(0, rowsLeft - 1)))
    const placed: (SheetCell | undefined)[] = Array.from({ length: width }, () => undefined)
    for (const cell of cells) {
      const columns = free.splice(0, cell.colSpan ?? 1)
      const [first] = columns
      if (first === undefined || columns.length < (cell.colSpan ?? 1))
        throw new Error('A row has more cells than columns.')
      placed[first] = cell
      for (const column of columns) covered[column] = (cell.rowSpan ?? 1) - 1
    }
    return placed
  })
}
