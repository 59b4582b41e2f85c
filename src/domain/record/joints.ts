import type { Link } from './link.ts'

/** Lists up to this length are kept without room to spare; there are two for nearly every record. */
const SHORT = 8

/** The living links at one end of a record, and in the same order what stands at the other end of each. */
export class Joints<Other> {
  #links: Link[] = []
  #others: Other[] = []

  get links(): readonly Link[] {
    return this.#links
  }

  get others(): readonly Other[] {
    return this.#others
  }

  /** Takes a link's new version in: in its old place, or last; an ended one goes. */
  put(other: Other, before: Link | undefined, after: Link): void {
    const at = before === undefined ? -1 : this.#links.lastIndexOf(before)
    const isLiving = after.ended === null
    this.#links = placed(this.#links, at, isLiving ? after : null)
    this.#others = placed(this.#others, at, isLiving ? other : null)
  }
}

/** The list, altered where that is cheaper, with the item at its place, last where it has none (-1), or taken out. */
export function placed<T>(list: T[], at: number, item: T | null): T[] {
  if (item === null) {
    if (at >= 0) list.splice(at, 1)
  } else if (at >= 0) list[at] = item
  // A push would reserve room for sixteen that never come.
  else if (list.length === 0) return [item]
  else if (list.length < SHORT) return list.concat(item)
  else list.push(item)
  return list
}
