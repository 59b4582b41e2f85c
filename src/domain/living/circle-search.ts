import type { Id } from '../record/record.ts'

/** Those who come next from a record, going one way. */
export type Following = (id: Id) => Iterator<Id, undefined>

/**
 * All who rest on the record and on whom it rests, the record included; null when it does not rest on itself. Looks
 * upwards and downwards by turns and stops when either way is exhausted, so that a leaf under a large argument, or a
 * top goal over one, costs next to nothing.
 */
export function circleAround(id: Id, upwards: Following, downwards: Following): ReadonlySet<Id> | null {
  const up = new Exploration(id, upwards)
  const down = new Exploration(id, downwards)
  for (;;) {
    if (!up.advance()) return up.circle()
    if (!down.advance()) return down.circle()
  }
}

/** A walk to everything that can be reached one way, remembering the ways back. */
class Exploration {
  readonly #start: Id
  readonly #following: Following
  readonly #waysBack = new Map<Id, Id[]>()
  readonly #waiting: Id[] = []
  #at: Id
  #ahead: Iterator<Id, undefined>

  constructor(start: Id, following: Following) {
    this.#start = start
    this.#following = following
    this.#at = start
    this.#ahead = following(start)
    this.#waysBack.set(start, [])
  }

  /** Follows one edge; false when there is none left. */
  advance(): boolean {
    let met = this.#ahead.next()
    while (met.done === true) {
      const next = this.#waiting.pop()
      if (next === undefined) return false
      this.#at = next
      this.#ahead = this.#following(next)
      met = this.#ahead.next()
    }
    this.#meet(met.value)
    return true
  }

  /** Of all that was reached, those from whom a way leads back to the start. */
  circle(): ReadonlySet<Id> | null {
    const members = new Set<Id>()
    const waiting = [this.#start]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const before of this.#waysBack.get(id) ?? []) {
        if (members.has(before)) continue
        members.add(before)
        waiting.push(before)
      }
    }
    return members.has(this.#start) ? members : null
  }

  #meet(id: Id): void {
    const waysBack = this.#waysBack.get(id)
    if (waysBack !== undefined) {
      waysBack.push(this.#at)
      return
    }
    this.#waysBack.set(id, [this.#at])
    this.#waiting.push(id)
  }
}
