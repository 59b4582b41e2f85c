import { refusalFor, scopeOf, type Authority } from '../../domain/permission/permission.ts'
import type { Id } from '../../domain/record/record.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { SpaceEvent } from './records-contract.ts'
import { eventsSince, headOf, type StoredEvent } from './records-queries.ts'

/** The events of a space as they come, by its own gap-free sequence. */
export interface RecordsFeed {
  /** The number of the newest event, or a refusal when the space cannot be seen. */
  head(authority: Authority, space: Id): Promise<number | Refusal>
  /** Batches of events after a sequence; an empty batch when nothing came for a while. Ends with the signal. */
  follow(authority: Authority, space: Id, after: number, signal: AbortSignal): AsyncIterable<readonly SpaceEvent[]>
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
    database.transaction(scopeOf(authority), (tx) => eventsSince(tx, space, after, BATCH))

  return {
    head: async (authority, space) => {
      const refusal = refusalFor(authority, 'space.read')
      if (refusal !== null) return refusal
      const head = await database.transaction(scopeOf(authority), (tx) => headOf(tx, space))
      if (head === undefined) {
        return refuse('UNKNOWN_SPACE', 'There is no such case that you can see.', 'Open the portfolio and choose one.')
      }
      return head.sequence
    },
    follow: async function* follow(authority, space, after, signal) {
      let cursor = after
      let quiet = 0
      while (!signal.aborted) {
        const events = await next(authority, space, cursor)
        cursor = events.at(-1)?.sequence ?? cursor
        quiet = events.length > 0 ? 0 : quiet + 1
        if (events.length > 0) yield events.map(spaceEventOf)
        else if (quiet % LOOKS_UNTIL_HEARTBEAT === 0) yield []
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
