import { type CellAt, type CellBox, heightOf, widthOf } from './cell-range.ts'

/** A text for a cell. */
export interface CellWrite extends CellAt {
  readonly text: string
}

/**
 * The writes of cells pasted onto a box: from its first cell on, or as often as they fit when the box is a multiple of
 * them, as spreadsheets do.
 */
export function pastedOn(cells: readonly (readonly string[])[], box: CellBox): readonly CellWrite[] {
  const high = cells.length
  const wide = Math.max(0, ...cells.map((row) => row.length))
  if (high === 0 || wide === 0) return []
  const fits = heightOf(box) % high === 0 && widthOf(box) % wide === 0
  const height = fits ? heightOf(box) : high
  const width = fits ? widthOf(box) : wide
  const writes: CellWrite[] = []
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const text = cells[row % high]?.[column % wide]
      if (text !== undefined) writes.push({ row: box.top + row, column: box.left + column, text })
    }
  }
  return writes
}

/** The writes that fill a box from its first row, or one row from the row above it. */
export function filledDown(box: CellBox, textAt: (at: CellAt) => string): readonly CellWrite[] {
  const source = heightOf(box) === 1 ? box.top - 1 : box.top
  if (source < 0) return []
  return cellsOfBox({ ...box, top: source + 1 }).map((at) => ({
    ...at,
    text: textAt({ row: source, column: at.column }),
  }))
}

/** The writes that empty a box. */
export function emptied(box: CellBox): readonly CellWrite[] {
  return cellsOfBox(box).map((at) => ({ ...at, text: '' }))
}

function cellsOfBox({ top, left, bottom, right }: CellBox): CellAt[] {
  const cells: CellAt[] = []
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push({ row, column })
  }
  return cells
}
