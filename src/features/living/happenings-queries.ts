import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import type { Database } from '../../platform/database/transaction.ts'
import { eventsSince } from '../records/records-queries.ts'
import { whatHappened } from './happening-queries.ts'
import { lineOf } from './finding-queries.ts'
import type { Happening } from './living-contract.ts'
import type { Snapshot } from './living-queries.ts'

/** What happened in a space. */
export interface Happenings {
  /** The last so many, newest first, of those up to a number of the space. */
  upTo(authority: Authority, snapshot: Snapshot, sequence: number, most: number): Promise<Happening[]>
}

/** Reads events and names the records they are about as they stand in the snapshot. */
export function createHappenings(database: Database): Happenings {
  return {
    upTo: async (authority, snapshot, sequence, most) => {
      const first = Math.max(0, sequence - most)
      const events = await database.transaction(scopeOf(authority), (tx) =>
        eventsSince(tx, snapshot.graph.space.id, first, sequence - first),
      )
      return events.toReversed().map(({ sequence: number, at, actorName, body }) => {
        const subject = body.record?.after.id ?? body.link?.after.from
        const record = subject === undefined ? undefined : snapshot.graph.record(subject)
        return {
          sequence: number,
          at,
          by: actorName,
          type: body.type,
          what: whatHappened(body, snapshot),
          record: record === undefined ? null : lineOf(snapshot, record),
        }
      })
    },
  }
}
