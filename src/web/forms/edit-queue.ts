/** How long until what could not be sent is tried again by itself, in milliseconds. */
const AGAIN = 3_000

type Later = (act: () => void, ms: number) => () => void

/**
 * Sends edits one after the other, each once: whoever asks for an edit that is on its way is given the same answer. When
 * the server is away everything behind waits too, so that edits arrive in the order in which they were made.
 */
export class EditQueue {
  readonly #isAway: (error: unknown) => boolean
  readonly #later: Later
  readonly #onItsWay = new Map<string, Promise<unknown>>()
  readonly #retries = new Set<() => void>()
  readonly #listeners = new Set<() => void>()
  #tail: Promise<unknown> = Promise.resolve()
  #turn = 0
  #stoppedAt = 0
  #stoppedBy: unknown = null
  #isStopped = false
  #callOff: () => void = () => {}

  constructor(isAway: (error: unknown) => boolean, later: Later) {
    this.#isAway = isAway
    this.#later = later
  }

  /** Whether edits wait because the server is away or nobody is signed in. */
  readonly isStopped = (): boolean => this.#isStopped

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Calls when it is worth trying again; the first to ask is called first. */
  readonly onRetry = (retry: () => void): (() => void) => {
    this.#retries.add(retry)
    return () => this.#retries.delete(retry)
  }

  /** The server may be back: everybody who waits tries again. */
  readonly retry = (): void => {
    this.#callOff()
    for (const retry of this.#retries) retry()
  }

  send<T>(key: string, work: () => Promise<T>): Promise<T> {
    const sent = this.#onItsWay.get(key)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same key always asks for the same edit
    if (sent !== undefined) return sent as Promise<T>
    this.#turn += 1
    const turn = this.#turn
    const mine = this.#tail.then(() => this.#take(turn, work))
    this.#tail = mine.catch(() => undefined)
    const settled = mine.finally(() => this.#onItsWay.delete(key))
    this.#onItsWay.set(key, settled)
    return settled
  }

  async #take<T>(turn: number, work: () => Promise<T>): Promise<T> {
    if (turn <= this.#stoppedAt) throw this.#stoppedBy
    try {
      const answer = await work()
      this.#say(false)
      return answer
    } catch (error) {
      if (this.#isAway(error)) {
        this.#stoppedAt = this.#turn
        this.#stoppedBy = error
        this.#say(true)
        this.#callOff()
        this.#callOff = this.#later(this.retry, AGAIN)
      } else this.#say(false)
      throw error
    }
  }

  #say(isStopped: boolean): void {
    if (this.#isStopped === isStopped) return
    this.#isStopped = isStopped
    for (const listener of this.#listeners) listener()
  }
}
