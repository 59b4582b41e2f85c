import type { Id } from './record.ts'

/** Ids that are added once each, in their order; they become a set when somebody first asks for one. */
export class ListedIds {
  #list: Id[] = []
  #set: Set<Id> | null = null

  /** Adds an id that has not been added before. */
  add(id: Id): void {
    if (this.#set === null) this.#list.push(id)
    else this.#set.add(id)
  }

  get set(): ReadonlySet<Id> {
    if (this.#set !== null) return this.#set
    this.#set = new Set(this.#list)
    this.#list = []
    return this.#set
  }
}
