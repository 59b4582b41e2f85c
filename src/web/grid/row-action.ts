/** Something done to every row that is chosen, whichever of their cells are. */
export interface RowAction<Row> {
  readonly id: string
  readonly label: string
  /** What it is called where no rows are in sight, as in the palette. */
  readonly name: (rows: number) => string
  /** With Alt it does the same from within the grid. */
  readonly letter: string
  /** Why it cannot be done, or null. */
  readonly against: string | null
  readonly run: (rows: readonly Row[]) => void
}

/** Whether a key pressed with Alt calls this action; some keyboards write another sign with Alt. */
export function isCalledBy(
  { letter }: Pick<RowAction<never>, 'letter'>,
  { key, code }: { readonly key: string; readonly code: string },
): boolean {
  return key.toUpperCase() === letter || code === `Key${letter}`
}
