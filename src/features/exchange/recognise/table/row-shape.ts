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

/** Whether a row counts or sums up what stands above it: it begins with such a word and holds only numbers besides, as "3 hazards" is one. */
export function isTotal(cells: readonly string[], { filled, first }: RowShape): boolean {
  if (filled < 2 || !TOTAL.test(first)) return false
  const others = cells.filter(isFilled).slice(1)
  return others.every((cell) => /^[\d.,%\s]+\p{L}{0,12}$/u.test(cell))
}

const NO_VALUE = /^(?:0(?:[.,]0+)?\s*%?|false|[-–—]+)$/i

/** Whether a row was only made ready to be filled in: besides its number it holds zeros, unticked boxes and dashes. */
export function isUnfilled(cells: readonly string[], ref: number | null): boolean {
  const told = cells.filter((cell, index) => index !== ref && isFilled(cell))
  return told.length > 0 && told.every((cell) => NO_VALUE.test(cell.trim()))
}

const SIGN_OFF =
  /^(?:(?:signed|signature|sign[ -]?off|print(?:ed)? name|name|role|designation|date|author|end|version|(?:signed|approved|reviewed|prepared|authorised|authorized|written|completed|checked|agreed|produced)(?: off)? by)\s*[:.]?|[*–—-]*\s*end of (?:the )?(?:hazard |risk )?(?:log|table|register|list|document|sheet|hazards|risks)\b.*)$/i

/** Whether a cell is what stands first in the lines below a log: "Signed:", "Reviewed by", "End of log". */
export function isSignOff(first: string): boolean {
  return first.length <= 60 && SIGN_OFF.test(first)
}

const FOOT = 12

/** The row where the lines below a log begin, looked for among its last ones; its length where there are none. */
export function footOf(rows: readonly (readonly string[])[]): number {
  for (let row = Math.max(1, rows.length - FOOT); row < rows.length; row++) {
    if (rows[row - 1]?.some(isFilled) === true) continue
    if (isSignOff((rows[row]?.find(isFilled) ?? '').trim())) return row
  }
  return rows.length
}
