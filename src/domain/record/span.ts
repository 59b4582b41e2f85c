import type { EventBody } from './event.ts'
import type { Graph } from './graph.ts'
import { MemoryGraph } from './graph.ts'
import type { IsoInstant } from './json.ts'
import type { Link } from './link.ts'
import type { Id, SafetyRecord } from './record.ts'

/** One thing at the two ends of a span; `before` is null where it did not exist yet. */
export interface Turn<T> {
  readonly before: T | null
  readonly after: T
  /** Who changed it in between, first to last. */
  readonly people: readonly string[]
  /** The last change of it: when, and its number in the space. */
  readonly at: IsoInstant
  readonly sequence: number
}

/** What became of a space between two of its sequences: each record and link that was touched, once. */
export interface Span {
  readonly records: ReadonlyMap<Id, Turn<SafetyRecord>>
  readonly links: ReadonlyMap<Id, Turn<Link>>
}

/** An event as a span reads it. */
export interface SpanEvent {
  readonly sequence: number
  readonly actorName: string
  readonly at: IsoInstant
  readonly body: EventBody
}

/** Folds the events of a space, handed over in their order, into what they come to. */
export class SpanFold implements Span {
  readonly records: Map<Id, Turn<SafetyRecord>>
  readonly links: Map<Id, Turn<Link>>

  /** Begins with nothing, or goes on from a shorter span of the same beginning, which stays as it is. */
  constructor(shorter?: Span) {
    this.records = new Map(shorter?.records)
    this.links = new Map(shorter?.links)
  }

  /** Takes the next event in; one whose body was redacted tells nothing any more. */
  take(event: SpanEvent): void {
    const { record, link } = event.body
    if (record !== undefined) {
      const recordedAt = event.at
      const before = record.before === null ? null : { ...record.before, recordedAt }
      turn(this.records, event, before, { ...record.after, recordedAt })
    }
    if (link !== undefined) turn(this.links, event, link.before, link.after)
  }
}

function turn<T extends { readonly id: Id }>(turns: Map<Id, Turn<T>>, event: SpanEvent, before: T | null, after: T) {
  const known = turns.get(after.id)
  const { actorName, at, sequence } = event
  const earlier = known?.people ?? []
  turns.set(after.id, {
    before: known === undefined ? before : known.before,
    after,
    people: earlier.includes(actorName) ? earlier : [...earlier, actorName],
    at,
    sequence,
  })
}

/** The space as it was before a span that leads up to now. */
export function graphBefore(now: Graph, span: Span): MemoryGraph {
  const past = new MemoryGraph(now.space)
  const records = [...now.records()].flatMap((record) => versionBefore(span.records, record))
  // A link that ended in between is joined to nothing now; it is found only among what the span touched.
  const living = [...now.ids()].flatMap((id) => now.linksFrom(id)).flatMap((link) => versionBefore(span.links, link))
  const ended = [...span.links.values()].flatMap(({ before, after }) =>
    before !== null && after.ended !== null ? [before] : [],
  )
  past.apply({ records, links: [...living, ...ended] })
  return past
}

function versionBefore<T extends { readonly id: Id }>(turns: ReadonlyMap<Id, Turn<T>>, thing: T): readonly T[] {
  const touched = turns.get(thing.id)
  if (touched === undefined) return [thing]
  return touched.before === null ? [] : [touched.before]
}
