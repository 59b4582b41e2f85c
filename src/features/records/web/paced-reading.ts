/** Several changes of one moment are read together, in milliseconds. */
const GATHER = 200
/** What takes long to read rests so many times as long, so that the changes of others never keep a server busy. */
const REST = 2

interface Options {
  /** Reads anew what does not know of a change yet. */
  readonly read: (latest: number) => Promise<unknown>
  readonly now: () => number
  /** Calls back after so many milliseconds; answers how to call it off. */
  readonly after: (wait: number, act: () => void) => () => void
}

/** Reads after changes: soon, together, never twice at once, and the slower the reading the more seldom. */
export class PacedReading {
  readonly #options: Options
  #latest = 0
  #isReading = false
  #restsUntil = 0
  #callOff: () => void = () => {}

  constructor(options: Options) {
    this.#options = options
  }

  /** Takes notice of a change by its number; numbers above zero. */
  changed(sequence: number): void {
    this.#latest = Math.max(this.#latest, sequence)
    if (!this.#isReading) this.#soon()
  }

  /** Nothing is read any more. */
  end(): void {
    this.#latest = 0
    this.#callOff()
  }

  #soon(): void {
    const { now, after } = this.#options
    this.#callOff()
    this.#callOff = after(Math.max(GATHER, this.#restsUntil - now()), () => void this.#read())
  }

  async #read(): Promise<void> {
    const { read, now } = this.#options
    const latest = this.#latest
    const began = now()
    this.#latest = 0
    this.#isReading = true
    await read(latest).catch(() => undefined)
    this.#isReading = false
    this.#restsUntil = now() + REST * (now() - began)
    if (this.#latest > 0) this.#soon()
  }
}
