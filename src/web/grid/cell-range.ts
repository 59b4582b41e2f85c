/** One cell of a grid, counted from nought, heads not among the rows. */
export interface CellAt {
  readonly row: number
  readonly column: number
}

/** What is chosen: from the cell that has the focus to the cell the choice was drawn to. */
export interface CellRange {
  readonly anchor: CellAt
  readonly head: CellAt
}

/** A range with its corners in order; both ends belong to it. */
export interface CellBox {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export function rangeAt(at: CellAt): CellRange {
  return { anchor: at, head: at }
}

export function boxOf({ anchor, head }: CellRange): CellBox {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  }
}

export function heightOf({ top, bottom }: CellBox): number {
  return bottom - top + 1
}

export function widthOf({ left, right }: CellBox): number {
  return right - left + 1
}

/** The cell nearest to `at` in a grid of this size. */
export function within({ row, column }: CellAt, { rows, columns }: GridSize): CellAt {
  return { row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) }
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}
