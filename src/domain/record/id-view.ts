import type { Id } from './record.ts'

/** A set of ids made from others without copying them. */
abstract class IdView implements ReadonlySet<Id> {
  abstract readonly size: number
  abstract has(id: Id): boolean
  abstract values(): Generator<Id, undefined>

  [Symbol.iterator](): Generator<Id, undefined> {
    return this.values()
  }

  keys(): Generator<Id, undefined> {
    return this.values()
  }

  *entries(): Generator<[Id, Id], undefined> {
    for (const id of this.values()) yield [id, id]
    return undefined
  }

  forEach(visit: (id: Id, again: Id, set: ReadonlySet<Id>) => void): void {
    for (const id of this.values()) visit(id, id, this)
  }
}

/** The ids of `base`, then those of `extra`; the two share none. */
class IdsWith extends IdView {
  readonly #base: ReadonlySet<Id>
  readonly #extra: ReadonlySet<Id>

  constructor(base: ReadonlySet<Id>, extra: ReadonlySet<Id>) {
    super()
    this.#base = base
    this.#extra = extra
  }

  get size(): number {
    return this.#base.size + this.#extra.size
  }

  has(id: Id): boolean {
    return this.#base.has(id) || this.#extra.has(id)
  }

  *values(): Generator<Id, undefined> {
    yield* this.#base
    yield* this.#extra
    return undefined
  }
}

/** The ids of `base` that are not in `except`, in the order of `base`; `except` holds only ids of `base`. */
class IdsWithout extends IdView {
  readonly #base: ReadonlySet<Id>
  readonly #except: ReadonlySet<Id>

  constructor(base: ReadonlySet<Id>, except: ReadonlySet<Id>) {
    super()
    this.#base = base
    this.#except = except
  }

  get size(): number {
    return this.#base.size - this.#except.size
  }

  has(id: Id): boolean {
    return this.#base.has(id) && !this.#except.has(id)
  }

  *values(): Generator<Id, undefined> {
    for (const id of this.#base) {
      if (!this.#except.has(id)) yield id
    }
    return undefined
  }
}

/** A single id; where most sets would hold one, cheaper than so many sets. */
class OnlyId extends IdView {
  readonly size = 1
  readonly #only: Id

  constructor(only: Id) {
    super()
    this.#only = only
  }

  has(id: Id): boolean {
    return id === this.#only
  }

  *values(): Generator<Id, undefined> {
    yield this.#only
    return undefined
  }
}

/** The set of one id. */
export function onlyId(id: Id): ReadonlySet<Id> {
  return new OnlyId(id)
}

/** `base` and then `extra`, read in place; the two must share no id. */
export function idsWith(base: ReadonlySet<Id>, extra: ReadonlySet<Id>): ReadonlySet<Id> {
  return extra.size === 0 ? base : new IdsWith(base, extra)
}

/** `base` without `except`, read in place; every id of `except` must be one of `base`. */
export function idsWithout(base: ReadonlySet<Id>, except: ReadonlySet<Id>): ReadonlySet<Id> {
  return except.size === 0 ? base : new IdsWithout(base, except)
}
