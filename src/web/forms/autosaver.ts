/** Where a value stands: as the server has it, waiting, on its way, acknowledged, or not saved. */
export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed'

interface Draft<V> {
  readonly value: V
  /** The revision in front of the person when they began. */
  readonly revision: number
  /** The revision that holds the value, since the server acknowledged it. */
  readonly acknowledged: number | null
}

/** What a screen shows of a value that saves itself. */
export interface SaveReading<V> {
  readonly draft: Draft<V> | null
  readonly state: SaveState
  readonly error: Error | null
}

interface Options<V> {
  /** Stores a value made from a revision; resolves to the revision that holds it. */
  readonly save: (value: V, revision: number) => Promise<number>
  readonly same: (a: V, b: V) => boolean
  /** Calls back when typing has rested; answers how to call it off. */
  readonly whenRested: (act: () => void) => () => void
}

/**
 * Saves one value by itself. It is called saved only when the server has acknowledged it; what could not be saved is
 * kept and can be sent again. One save at a time: what is typed meanwhile follows.
 */
export class Autosaver<V> {
  readonly #options: Options<V>
  readonly #listeners = new Set<() => void>()
  #reading: SaveReading<V> = { draft: null, state: 'clean', error: null }
  #callOff: () => void = () => {}
  #sending: Draft<V> | null = null

  constructor(options: Options<V>) {
    this.#options = options
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): SaveReading<V> => this.#reading

  /** Takes a new value that the person made while `revision` was in front of them. */
  readonly change = (value: V, revision: number, when: 'rest' | 'now'): void => {
    const before = this.#reading.draft
    const began = before === null ? revision : (before.acknowledged ?? before.revision)
    const isNew = before === null || before.acknowledged !== null
    this.#put({
      draft: { value, revision: isNew ? Math.max(began, revision) : began, acknowledged: null },
      state: this.#sending === null ? 'waiting' : 'saving',
    })
    this.#callOff()
    if (when === 'now') void this.#send()
    else this.#callOff = this.#options.whenRested(() => void this.#send())
  }

  /** Sends what is waiting or could not be saved. */
  readonly flush = (): void => void this.#send()

  /** Sends what the person has here over what somebody else stored at `revision`. */
  readonly keepMine = (revision: number): void => {
    const mine = this.#reading.draft
    if (mine === null) return
    this.#put({ draft: { ...mine, revision } })
    void this.#send()
  }

  /** Gives up what the person has here for what is stored. */
  readonly takeStored = (): void => {
    this.#callOff()
    this.#put({ draft: null, state: 'clean', error: null })
  }

  async #send(): Promise<void> {
    this.#callOff()
    const sent = this.#reading.draft
    if (sent === null || sent.acknowledged !== null || this.#sending !== null) return
    this.#sending = sent
    this.#put({ state: 'saving', error: null })
    try {
      this.#acknowledge(sent, await this.#options.save(sent.value, sent.revision))
    } catch (failure) {
      this.#sending = null
      this.#put({ state: 'failed', error: failure instanceof Error ? failure : new Error(String(failure)) })
    }
  }

  #acknowledge(sent: Draft<V>, revision: number): void {
    this.#sending = null
    const now = this.#reading.draft
    if (now === null || this.#options.same(now.value, sent.value)) {
      this.#put({ draft: now === null ? null : { ...now, acknowledged: revision }, state: 'saved' })
      return
    }
    this.#put({ draft: { value: now.value, revision, acknowledged: null } })
    void this.#send()
  }

  #put(part: Partial<SaveReading<V>>): void {
    this.#reading = { ...this.#reading, ...part }
    for (const listener of this.#listeners) listener()
  }
}
