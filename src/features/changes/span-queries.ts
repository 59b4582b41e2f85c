import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import type { Graph } from '../../domain/record/graph.ts'
import type { Id } from '../../domain/record/record.ts'
import { graphBefore, SpanFold, type Span } from '../../domain/record/span.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { eventsSince } from '../records/records-queries.ts'

/** Reads what became of a space between two of its sequences. */
export interface Spans {
  between(authority: Authority, space: Id, since: number, until: number): Promise<Span>
}

/** A case as it is, and as it was at some of its sequences. */
export interface CaseInTime {
  readonly snapshot: Snapshot
  /** Of the sequences that were asked for. */
  readonly graphAt: (sequence: number) => Graph
}

/** Reads a case back to each of these sequences. */
export async function caseInTime(
  spans: Spans,
  authority: Authority,
  snapshot: Snapshot,
  sequences: readonly number[],
): Promise<CaseInTime> {
  const { sequence, graph } = snapshot
  const since = new Map<number, Span>()
  for (const from of sequences) since.set(from, await spans.between(authority, graph.space.id, from, sequence))
  return { snapshot, graphAt: backFrom(graph, since) }
}

function backFrom(now: Graph, since: ReadonlyMap<number, Span>): CaseInTime['graphAt'] {
  return (sequence) => {
    const span = since.get(sequence)
    if (span === undefined) throw new Error(`The case was not read back to ${sequence}.`)
    return graphBefore(now, span)
  }
}

const BATCH = 2_000
/** A person turns pages and filters of the same few spans. */
const KEPT = 8

interface KeptSpan {
  /** Whose space it is, and where the span begins. */
  readonly of: string
  readonly until: number
  readonly span: Promise<Span>
}

/**
 * Reads spans from the events. What lies between two numbers never changes, so some are kept; where one is kept that
 * ends earlier, only what came since is read.
 */
export function createSpans(database: Database): Spans {
  let kept: readonly KeptSpan[] = []

  const read = async (authority: Authority, space: Id, fold: SpanFold, since: number, until: number): Promise<Span> => {
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

  const readOn = async (authority: Authority, space: Id, earlier: KeptSpan, until: number): Promise<Span> =>
    read(authority, space, new SpanFold(await earlier.span), earlier.until, until)

  return {
    between: (authority, space, since, until) => {
      const of = [authority.organisation, space, since].join(' ')
      const [earlier] = kept
        .filter((one) => one.of === of && one.until <= until)
        .toSorted((one, other) => other.until - one.until)
      if (earlier?.until === until) return earlier.span
      const span =
        earlier === undefined
          ? read(authority, space, new SpanFold(), since, until)
          : readOn(authority, space, earlier, until)
      const made = { of, until, span }
      // Whoever read on needs the shorter one no longer.
      kept = [...kept.filter((one) => one !== earlier), made].slice(-KEPT)
      // What failed is asked for again.
      span.catch(() => (kept = kept.filter((one) => one !== made)))
      return span
    },
  }
}
