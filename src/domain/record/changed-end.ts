import { placed } from './joints.ts'
import type { Link } from './link.ts'
import type { Id } from './record.ts'

/** What a change does to the links at one end of a record, without a copy of those that it leaves alone. */
export class ChangedEnd {
  readonly #gone = new Set<Id>()
  #added: Link[] = []

  /** Whether a link no longer stands where it stood; it may have been added again, behind all others. */
  lacks(id: Id): boolean {
    return this.#gone.has(id)
  }

  /** The links that come behind those that were there. */
  get added(): readonly Link[] {
    return this.#added
  }

  /** Takes a link's new version in; one that was there and lives on keeps its place. */
  put(before: Link | undefined, after: Link): void {
    const isLiving = after.ended === null
    const at = before === undefined ? -1 : this.#added.lastIndexOf(before)
    const wasThere = at < 0 && before !== undefined && before.ended === null
    if (!wasThere) this.#added = placed(this.#added, at, isLiving ? after : null)
    else if (!isLiving) this.#gone.add(after.id)
  }
}
