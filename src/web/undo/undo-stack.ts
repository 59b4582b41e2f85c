/** Something done that can be taken back and done again; both may fail and then leave everything as it is. */
export interface Doing {
  /** What was done, as people would say it: “Pasted 12 cells”. */
  readonly name: string
  readonly undo: () => Promise<unknown>
  readonly redo: () => Promise<unknown>
}

const MOST = 100

/** What was done, the newest last; what was taken back can be done again until something new is done. */
export class UndoStack {
  #done: readonly Doing[] = []
  #undone: readonly Doing[] = []
  #busy = false

  /** Remembers what was just done; answers how to take back exactly this, once. */
  record(doing: Doing): () => Promise<void> {
    this.#done = [...this.#done, doing].slice(-MOST)
    this.#undone = []
    return () => this.#takeBack(doing)
  }

  /** Takes back the newest; answers it, or null when there is nothing or something is on its way. */
  async undo(): Promise<Doing | null> {
    const newest = this.#done.at(-1)
    if (newest === undefined || this.#busy) return null
    await this.#takeBack(newest)
    return newest
  }

  /** Does again what was taken back last. */
  async redo(): Promise<Doing | null> {
    const latest = this.#undone.at(-1)
    if (latest === undefined || this.#busy) return null
    await this.#alone(latest.redo)
    this.#undone = this.#undone.filter((one) => one !== latest)
    this.#done = [...this.#done, latest]
    return latest
  }

  async #takeBack(doing: Doing): Promise<void> {
    if (!this.#done.includes(doing) || this.#busy) return
    await this.#alone(doing.undo)
    this.#done = this.#done.filter((one) => one !== doing)
    this.#undone = [...this.#undone, doing]
  }

  async #alone(act: () => Promise<unknown>): Promise<void> {
    this.#busy = true
    try {
      await act()
    } finally {
      this.#busy = false
    }
  }
}
