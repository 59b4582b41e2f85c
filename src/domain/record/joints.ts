import type { Link } from './link.ts'

/** Lists up to this length are kept without room to spare; there are two for nearly every record. */
const SHORT = 8
/** Lists beyond this length are kept role by role as well: one strategy may stand on a hundred thousand goals. */
const LONG = 64

/** The living links at one end of a record, and in the same order what stands at the other end of each. */
export class Joints<Other> {
  #links: Link[] = []
  #others: Other[] = []
  #byRole: Map<string, Joints<Other>> | null = null

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
    if (this.#byRole !== null) putByRole(this.#byRole, other, before, after)
  }

  /** The links of one role, in their order, where the roles are kept apart; all of them where these are few. */
  ofRole(role: string): Joints<Other> {
    if (this.#byRole === null) {
      if (this.#links.length <= LONG) return this
      this.#byRole = this.#apart()
    }
    return this.#byRole.get(role) ?? new Joints()
  }

  #apart(): Map<string, Joints<Other>> {
    const byRole = new Map<string, Joints<Other>>()
    for (const [place, other] of this.#others.entries()) {
      const link = this.#links[place]
      if (link !== undefined) putByRole(byRole, other, undefined, link)
    }
    return byRole
  }
}

function putByRole<Other>(
  byRole: Map<string, Joints<Other>>,
  other: Other,
  before: Link | undefined,
  after: Link,
): void {
  let joints = byRole.get(after.role)
  if (joints === undefined) byRole.set(after.role, (joints = new Joints()))
  joints.put(other, before, after)
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
