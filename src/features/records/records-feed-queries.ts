import { permitted, scopeOf, type Authority } from '../../domain/permission/permission.ts'
import type { Id } from '../../domain/record/record.ts'
import type { Refusal } from '../../domain/record/refusal.ts'
import { unknownSpace } from '../../domain/record/unknown-space.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { SpaceEvent } from './records-contract.ts'
import type { Present } from '../presence/presence-contract.ts'
import { presentIn } from '../presence/presence-queries.ts'
import { eventsSince, headOf, type StoredEvent } from './records-queries.ts'

/** The events of a space as they come, by its own gap-free sequence. */
export interface RecordsFeed {
  /** The number of the newest event, or a refusal when the space cannot be seen. */
  head(authority: Authority, space: Id): Promise<number | Refusal>
  /** Batches of events after a sequence; an empty batch when nothing came for a while. Ends with the signal. */
  follow(authority: Authority, space: Id, after: number, signal: AbortSignal): AsyncIterable<FeedBatch>
}

/** What happened since the last batch, and who has the case open where that changed; else null. */
export interface FeedBatch {
  readonly events: readonly SpaceEvent[]
  readonly present: readonly Present[] | null
}

const LOOK_EVERY_MS = 500
/** Four seconds: so long at most does a stream outlive its session. */
const LOOKS_UNTIL_HEARTBEAT = 8
const BATCH = 200

/** Follows by asking the database again and again: a cursor over a gap-free sequence misses nothing. */
export function createRecordsFeed(
  database: Database,
  wait: (ms: number, signal: AbortSignal) => Promise<void>,
): RecordsFeed {
  const next = (authority: Authority, space: Id, after: number) =>
    database.transaction(scopeOf(authority), async (tx) => ({
      events: await eventsSince(tx, space, after, BATCH),
      present: await presentIn(tx, space),
    }))

  return {
    head: (authority, space) =>
      permitted(authority, 'space.read', async (scope) => {
        const head = await database.transaction(scope, (tx) => headOf(tx, space))
        return head === undefined ? unknownSpace() : head.sequence
      }),
    follow: async function* follow(authority, space, after, signal) {
      let cursor = after
      let quiet = 0
      let told = JSON.stringify([])
      while (!signal.aborted) {
        const { events, present } = await next(authority, space, cursor)
        const isNew = JSON.stringify(present) !== told
        told = JSON.stringify(present)
        cursor = events.at(-1)?.sequence ?? cursor
        quiet = events.length > 0 || isNew ? 0 : quiet + 1
        if (quiet % LOOKS_UNTIL_HEARTBEAT === 0)
          yield { events: events.map(spaceEventOf), present: isNew ? present : null }
        if (events.length < BATCH) await wait(LOOK_EVERY_MS, signal)
      }
    },
  }
}

function spaceEventOf({ sequence, subject, body, actorName, at }: StoredEvent): SpaceEvent {
  return {
    sequence,
    type: body.type,
    record: body.link === undefined ? subject : null,
    link: body.link?.after.id ?? null,
    by: actorName,
    at,
  }
}
