import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import type { Graph } from '../../domain/record/graph.ts'
import type { Id } from '../../domain/record/record.ts'
import { graphBefore, type Span } from '../../domain/record/span.ts'
import type { AuthorisedTransaction, Database } from '../../platform/database/transaction.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { firstEventsOf, touchedIn, type Stretch } from '../records/touched-queries.ts'
import { Touches } from './touches.ts'

/** Reads what became of a case between two of its sequences, as whoever opened it is shown it. */
export interface Spans {
  between(
    authority: Authority,
    snapshot: Pick<Snapshot, 'graph' | 'sequence'>,
    since: number,
    until: number,
  ): Promise<Span>
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
  for (const from of sequences) since.set(from, await spans.between(authority, snapshot, from, sequence))
  return { snapshot, graphAt: backFrom(graph, since) }
}

function backFrom(now: Graph, since: ReadonlyMap<number, Span>): CaseInTime['graphAt'] {
  return (sequence) => {
    const span = since.get(sequence)
    if (span === undefined) throw new Error(`The case was not read back to ${sequence}.`)
    return graphBefore(now, span)
  }
}

/** How many events are looked through, and how many are read, before others get their turn at the database. */
const LOOKED_THROUGH_AT_ONCE = 40_000
const READ_AT_ONCE = 2_000
/** A person turns pages and filters of the same few spans. */
const KEPT = 8

interface KeptTouches {
  /** Whose space it is, and where they begin. */
  readonly of: string
  readonly until: number
  readonly touches: Promise<Touches>
}

/**
 * Reads from the events what a span touched; what it has become is in the case. What lies between two numbers never
 * changes, so some is kept; where what is kept ends earlier, only what came since is read.
 */
export function createSpans(database: Database): Spans {
  let kept: readonly KeptTouches[] = []

  const read = async (authority: Authority, asked: Stretch, touches: Touches): Promise<Touches> => {
    const inSpace = <T>(work: (tx: AuthorisedTransaction) => Promise<T>) =>
      database.transaction(scopeOf(authority), work)
    for (let after = asked.after; after < asked.upTo; after += LOOKED_THROUGH_AT_ONCE) {
      const stretch = { ...asked, after, upTo: Math.min(after + LOOKED_THROUGH_AT_ONCE, asked.upTo) }
      const before = touches.take(await inSpace((tx) => touchedIn(tx, stretch)))
      for (let at = 0; at < before.length; at += READ_AT_ONCE) {
        const subjects = before.slice(at, at + READ_AT_ONCE)
        touches.takeBefore(await inSpace((tx) => firstEventsOf(tx, stretch, subjects)))
      }
    }
    return touches
  }

  const touchesIn = (authority: Authority, space: Id, since: number, until: number): Promise<Touches> => {
    const of = [authority.organisation, space, since].join(' ')
    const [earlier] = kept
      .filter((one) => one.of === of && one.until <= until)
      .toSorted((one, other) => other.until - one.until)
    if (earlier?.until === until) return earlier.touches
    const readOn = async () => {
      const fewer = earlier === undefined ? null : await earlier.touches
      return read(authority, { space, after: earlier?.until ?? since, upTo: until }, new Touches(fewer))
    }
    const made = { of, until, touches: readOn() }
    // Whoever read on needs the shorter one no longer.
    kept = [...kept.filter((one) => one !== earlier), made].slice(-KEPT)
    // What failed is asked for again.
    made.touches.catch(() => (kept = kept.filter((one) => one !== made)))
    return made.touches
  }

  return {
    between: async (authority, { graph, sequence }, since, until) => {
      const touches = await touchesIn(authority, graph.space.id, since, until)
      const later = until < sequence ? await touchesIn(authority, graph.space.id, until, sequence) : new Touches()
      return touches.spanIn(graph, later)
    },
  }
}
