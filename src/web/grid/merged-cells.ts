/** A cell of a table that may be merged over several columns and rows. */
export interface MergedCell {
  readonly text: string
  /** Over so many columns. */
  readonly wide: number
  /** Over so many rows; 0 is to the end of the table. */
  readonly high: number
}

const WIDEST = 200

/**
 * Gives each cell the place it is seen at: what a merged cell covers is empty, and what stands beside it stays in its own
 * column.
 */
export function spreadCells(rows: readonly (readonly MergedCell[])[]): readonly (readonly string[])[] {
  const spread: string[][] = rows.map(() => [])
  for (const [top, row] of rows.entries()) {
    const line = spread[top] ?? []
    let left = 0
    for (const { text, wide, high } of row) {
      while (line[left] !== undefined) left += 1
      const end = left + Math.min(Math.max(wide, 1), WIDEST)
      for (const covered of spread.slice(top, high === 0 ? undefined : top + high)) {
        for (let column = left; column < end; column += 1) covered[column] = ''
      }
      line[left] = text
      left = end
    }
  }
  return spread.map((line) => Array.from(line, (text) => text ?? ''))
}
