import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import type { Id } from '../../domain/record/record.ts'
import { SpanFold, type Span } from '../../domain/record/span.ts'
import type { Database } from '../../platform/database/transaction.ts'
import { eventsSince } from '../records/records-queries.ts'

/** Reads what became of a space between two of its sequences. */
export interface Spans {
  between(authority: Authority, space: Id, since: number, until: number): Promise<Span>
}

const BATCH = 2_000
/** A person turns pages and filters of the same few spans. */
const KEPT = 8

/** Reads spans from the events, as many as lie in between; what lies between two numbers never changes, so some are kept. */
export function createSpans(database: Database): Spans {
  const kept = new Map<string, Promise<Span>>()

  const read = async (authority: Authority, space: Id, since: number, until: number): Promise<Span> => {
    const fold = new SpanFold()
    for (let cursor = since; cursor < until;) {
      const after = cursor
      const wanted = Math.min(BATCH, until - cursor)
      const events = await database.transaction(scopeOf(authority), (tx) => eventsSince(tx, space, after, wanted))
      for (const event of events) fold.take(event)
      const last = events.at(-1)
      if (last === undefined) break
      cursor = last.sequence
    }
    return fold
  }

  return {
    between: (authority, space, since, until) => {
      const key = [authority.organisation, space, since, until].join(' ')
      const known = kept.get(key)
      if (known !== undefined) return known
      const span = read(authority, space, since, until)
      kept.set(key, span)
      // What failed is asked for again.
      span.catch(() => kept.delete(key))
      const [oldest] = kept.keys()
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
      return span
    },
  }
}
