import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import type { Database } from '../../platform/database/transaction.ts'
import { eventsSince } from '../records/records-queries.ts'
import { whatHappened } from './happening-queries.ts'
import { lineOf } from './finding-queries.ts'
import type { Overview } from './living-contract.ts'
import type { Snapshot } from './living-queries.ts'

/** What happened lately in a space. */
export interface RecentEvents {
  of(authority: Authority, snapshot: Snapshot): Promise<Overview['recent']>
}

const SHOWN = 8

/** Reads the newest events and names the records they are about as they stand in the snapshot. */
export function createRecentEvents(database: Database): RecentEvents {
  return {
    of: async (authority, snapshot) => {
      const events = await database.transaction(scopeOf(authority), (tx) =>
        eventsSince(tx, snapshot.graph.space.id, Math.max(0, snapshot.sequence - SHOWN), SHOWN),
      )
      return events.toReversed().map(({ sequence, at, actorName, body }) => {
        const subject = body.record?.after.id ?? body.link?.after.from
        const record = subject === undefined ? undefined : snapshot.graph.record(subject)
        return {
          sequence,
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
