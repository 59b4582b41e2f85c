import { idsWith, idsWithout, onlyId } from '../record/id-view.ts'
import type { Id } from '../record/record.ts'

/** Sets of ids under keys, to be read. */
export interface KeyedIds {
  get(key: string): ReadonlySet<Id>
}

const NO_IDS: ReadonlySet<Id> = new Set()

/**
 * Sets of ids under keys; a key with a single id, as most have, costs no set. What is added waits in a list until
 * somebody first asks, for many a group is never read.
 */
export class IdGroups implements KeyedIds {
  readonly #groups = new Map<string, Id | Set<Id>>()
  #waitingKeys: string[] = []
  #waitingIds: Id[] = []

  get(key: string): ReadonlySet<Id> {
    const group = this.#settled().get(key)
    if (group === undefined) return NO_IDS
    return typeof group === 'string' ? onlyId(group) : group
  }

  add(key: string, id: Id): void {
    this.#waitingKeys.push(key)
    this.#waitingIds.push(id)
  }

  delete(key: string, id: Id): void {
    const groups = this.#settled()
    const group = groups.get(key)
    if (group === id) groups.delete(key)
    else if (typeof group === 'object' && group.delete(id) && group.size === 0) groups.delete(key)
  }

  /** Takes in what waits, so that nobody who asks has to wait for it. */
  settle(): void {
    this.#settled()
  }

  /** Takes in what a draft would change. */
  apply(draft: GroupsDraft): void {
    draft.forEachChange((key, { added, removed }) => {
      for (const id of removed) this.delete(key, id)
      for (const id of added) this.add(key, id)
    })
  }

  /** Every key with its ids, in no promised order. */
  *entries(): Iterable<readonly [string, ReadonlySet<Id>]> {
    for (const key of this.#settled().keys()) yield [key, this.get(key)]
  }

  #settled(): Map<string, Id | Set<Id>> {
    if (this.#waitingKeys.length === 0) return this.#groups
    this.#waitingKeys.forEach((key, place) => {
      const id = this.#waitingIds[place]
      if (id !== undefined) this.#enter(key, id)
    })
    this.#waitingKeys = []
    this.#waitingIds = []
    return this.#groups
  }

  #enter(key: string, id: Id): void {
    const group = this.#groups.get(key)
    if (group === undefined) this.#groups.set(key, id)
    else if (typeof group !== 'string') group.add(id)
    else if (group !== id) this.#groups.set(key, new Set([group, id]))
  }
}

interface GroupChange {
  readonly added: Set<Id>
  readonly removed: Set<Id>
}

/** Groups as they will be, read through without touching the base. */
export class GroupsDraft implements KeyedIds {
  readonly #base: KeyedIds
  readonly #changes = new Map<string, GroupChange>()

  constructor(base: KeyedIds) {
    this.#base = base
  }

  get(key: string): ReadonlySet<Id> {
    const change = this.#changes.get(key)
    const base = this.#base.get(key)
    return change === undefined ? base : idsWith(idsWithout(base, change.removed), change.added)
  }

  /** Says whether the id will be under the key. */
  put(key: string, id: Id, member: boolean): void {
    const change = this.#changes.get(key) ?? { added: new Set(), removed: new Set() }
    const wasMember = this.#base.get(key).has(id)
    setMembership(change.added, id, member && !wasMember)
    setMembership(change.removed, id, !member && wasMember)
    this.#changes.set(key, change)
  }

  hasChanges(): boolean {
    let has = false
    this.forEachChange(() => (has = true))
    return has
  }

  /** Visits the keys whose group will differ, with how. */
  forEachChange(visit: (key: string, change: GroupChange) => void): void {
    this.#changes.forEach((change, key) => {
      if (change.added.size > 0 || change.removed.size > 0) visit(key, change)
    })
  }
}

function setMembership(ids: Set<Id>, id: Id, member: boolean): void {
  if (member) ids.add(id)
  else ids.delete(id)
}
