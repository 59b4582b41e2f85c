/** Numbers headings as they come: 1, 1.1, 1.2, 2. A level that was left out counts as nought. */
export class HeadingNumbers {
  readonly #counts: number[] = []

  /** The number of the next numbered heading of this level. */
  next(level: number): string {
    for (let above = 0; above < level; above += 1) this.#counts[above] ??= 0
    this.#counts.length = level
    this.#counts[level - 1] = (this.#counts[level - 1] ?? 0) + 1
    return this.#counts.join('.')
  }
}
