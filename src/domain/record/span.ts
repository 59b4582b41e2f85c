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
  /** When it was last changed. */
  readonly at: IsoInstant
}

/** What became of a space between two of its sequences: each record and link that was touched, once. */
export interface Span {
  readonly records: ReadonlyMap<Id, Turn<SafetyRecord>>
  readonly links: ReadonlyMap<Id, Turn<Link>>
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
