/** Where a value stands: as the server has it, waiting, on its way, acknowledged, or not saved. */
export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed'

interface Draft<V> {
  readonly value: V
  /** The revision in front of the person when they began. */
  readonly revision: number
  /** Names this edit however often it is sent. */
  readonly key: string
  /** The revision that holds the value, since the server acknowledged it. */
  readonly acknowledged: number | null
}

/** Where values wait that the server has not acknowledged, so that no reload loses them. */
export interface Keeper<V> {
  readonly keep: (draft: Pick<Draft<V>, 'value' | 'revision' | 'key'>) => void
  readonly forget: (key: string) => void
  /** What waits there from before. */
  readonly kept: Pick<Draft<V>, 'value' | 'revision' | 'key'> | undefined
}

/** What a screen shows of a value that saves itself. */
export interface SaveReading<V> {
  readonly draft: Draft<V> | null
  readonly state: SaveState
  readonly error: Error | null
}

interface Options<V> {
  /** Stores a value made from a revision; resolves to the revision that holds it. */
  readonly save: (value: V, revision: number, key: string) => Promise<number>
  readonly keeper?: Keeper<V> | undefined
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
    const kept = options.keeper?.kept
    if (kept !== undefined) this.#reading = { draft: { ...kept, acknowledged: null }, state: 'failed', error: null }
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
    this.#keep({ value, revision: isNew ? Math.max(began, revision) : began, key: crypto.randomUUID() })
    this.#put({ state: this.#sending === null ? 'waiting' : 'saving' })
    this.#callOff()
    if (when === 'now') void this.#send()
    else this.#callOff = this.#options.whenRested(() => void this.#send())
  }

  /** Sends what is waiting or could not be saved. */
  readonly flush = (): void => void this.#send()

  /** Sends what the person has here over what somebody else stored at `revision`. */
  readonly keepMine = (revision: number): void => {
    const mine = this.#reading.draft
    if (mine !== null) this.join(mine.value, revision)
  }

  /** Goes on from both versions joined: it is made from what somebody else stored at `revision`. */
  readonly join = (value: V, revision: number): void => {
    this.#keep({ value, revision, key: crypto.randomUUID() })
    void this.#send()
  }

  /** Gives up what the person has here for what is stored. */
  readonly takeStored = (): void => {
    this.#callOff()
    this.#forget(this.#reading.draft)
    this.#put({ draft: null, state: 'clean', error: null })
  }

  async #send(): Promise<void> {
    this.#callOff()
    const sent = this.#reading.draft
    if (sent === null || sent.acknowledged !== null || this.#sending !== null) return
    this.#sending = sent
    this.#put({ state: 'saving', error: null })
    try {
      this.#acknowledge(sent, await this.#options.save(sent.value, sent.revision, sent.key))
    } catch (failure) {
      this.#sending = null
      this.#put({ state: 'failed', error: failure instanceof Error ? failure : new Error(String(failure)) })
    }
  }

  #acknowledge(sent: Draft<V>, revision: number): void {
    this.#sending = null
    const now = this.#reading.draft
    this.#forget(sent)
    if (now === null || this.#options.same(now.value, sent.value)) {
      this.#forget(now)
      this.#put({ draft: now === null ? null : { ...now, acknowledged: revision }, state: 'saved' })
      return
    }
    this.#keep({ value: now.value, revision, key: crypto.randomUUID() })
    void this.#send()
  }

  /** Keeps a new draft where no reload takes it. */
  #keep(draft: Pick<Draft<V>, 'value' | 'revision' | 'key'>): void {
    this.#options.keeper?.keep(draft)
    this.#put({ draft: { ...draft, acknowledged: null } })
  }

  #forget(draft: Draft<V> | null): void {
    if (draft !== null) this.#options.keeper?.forget(draft.key)
  }

  #put(part: Partial<SaveReading<V>>): void {
    this.#reading = { ...this.#reading, ...part }
    for (const listener of this.#listeners) listener()
  }
}
