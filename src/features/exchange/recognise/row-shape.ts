/** What can be told of a row before any of its columns is understood. */
export interface RowShape {
  /** How many of its cells are filled. */
  readonly filled: number
  /** The first filled cell, without blanks at its ends. */
  readonly first: string
  /** Whether every filled cell says the same, as a merged one does that was saved as text. */
  readonly isAlike: boolean
}

export function isFilled(cell: string | undefined): cell is string {
  return cell !== undefined && cell.trim() !== ''
}

/** The shape of a row, in one walk along it. */
export function shapeOf(cells: readonly string[]): RowShape {
  let filled = 0
  let first = ''
  let isAlike = true
  for (const cell of cells) {
    if (!isFilled(cell)) continue
    filled++
    if (filled === 1) first = cell.trim()
    else if (isAlike) isAlike = cell.trim() === first
  }
  return { filled, first, isAlike }
}

const TOTAL = /^(?:(?:sub|grand )?totals?|sum|average|mean|count)\b/i

/** Whether a row counts or sums up what stands above it: it begins with such a word and holds only numbers besides. */
export function isTotal(cells: readonly string[], { filled, first }: RowShape): boolean {
  if (filled < 2 || !TOTAL.test(first)) return false
  const others = cells.filter(isFilled).slice(1)
  return others.every((cell) => /^[\d.,%\s]+$/.test(cell))
}
