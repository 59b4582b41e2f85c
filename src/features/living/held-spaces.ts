/** A case as it is held in memory; its size is how many records it has. */
interface Sized {
  readonly graph: { readonly size: number }
}

/**
 * The cases that are held in memory. Beyond so many records in all, those that nobody opened for longest are let go and
 * read again when they are asked for; the one opened last always stays, however large. A case that several people ask
 * for at once is read once for all of them.
 */
export class HeldSpaces<Space extends Sized> {
  readonly #most: number
  // In the order in which they were last opened.
  readonly #held = new Map<string, Space>()
  readonly #onTheirWay = new Map<string, Promise<Space | undefined>>()

  constructor(mostRecords: number) {
    this.#most = mostRecords
  }

  get count(): number {
    return this.#held.size
  }

  /** The case if it is held. */
  get(key: string): Space | undefined {
    return this.#held.get(key)
  }

  /** Holds a case as the one that was opened last. */
  hold(key: string, space: Space): void {
    this.#held.delete(key)
    this.#held.set(key, space)
  }

  /** Reads a case, unless that is under way for somebody else; where theirs fails, it is read once more. */
  async read(key: string, load: () => Promise<Space | undefined>): Promise<Space | undefined> {
    const underWay = this.#onTheirWay.get(key)
    if (underWay !== undefined) return underWay.catch(load)
    const reading = load()
    this.#onTheirWay.set(key, reading)
    try {
      const space = await reading
      if (space !== undefined) this.hold(key, space)
      this.#letGo()
      return space
    } finally {
      this.#onTheirWay.delete(key)
    }
  }

  #letGo(): void {
    let records = 0
    for (const { graph } of this.#held.values()) records += graph.size
    for (const [key, { graph }] of this.#held) {
      if (records <= this.#most || this.#held.size === 1) return
      this.#held.delete(key)
      records -= graph.size
    }
  }
}
