const DITTO =
  /^\s*(?:["″”“〃]|['‘’,]{2}|[-–—]+\s*["″”“〃]\s*[-–—]+|do\.|ditto|(?:the )?same as (?:above|previous)|as above)\.?\s*$/i
const LONGEST = 24
/** How a ditto begins. Cells are many, and nearly all of them begin otherwise. */
const BEGINNINGS = new Set('"″”“〃\'‘’,-–—dDtTsSaA \t\n')

/** Reads the marks that say "as above", in the rows of one table from the first on. */
export class DittoMarks {
  readonly #naming: readonly number[]
  #above: readonly string[] = []

  /** The columns that name the hazard of a row; a row that fills none of them goes on with the one above. */
  constructor(naming: readonly number[]) {
    this.#naming = naming
  }

  /** The cells of the next row, each mark replaced by what it repeats; one with nothing above it stays as it is. */
  read(cells: readonly string[]): readonly string[] {
    let told: string[] | null = null
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index] ?? ''
      if (cell.length > LONGEST || !BEGINNINGS.has(cell.charAt(0)) || !DITTO.test(cell)) continue
      const above = this.#above[index]
      if (above === undefined || above === '') continue
      told ??= [...cells]
      told[index] = above
    }
    const read = told ?? cells
    const goesOn = this.#naming.length > 0 && this.#naming.every((index) => (read[index] ?? '') === '')
    this.#above = goesOn ? this.#above.map((above, index) => read[index] || above) : read
    return read
  }
}
