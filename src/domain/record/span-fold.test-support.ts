import type { EventBody } from './event.ts'
import type { IsoInstant } from './json.ts'
import type { Link } from './link.ts'
import type { Id, SafetyRecord } from './record.ts'
import type { Span, Turn } from './span.ts'

/** An event as a span reads it. */
export interface SpanEvent {
  readonly actorName: string
  readonly at: IsoInstant
  readonly body: EventBody
}

/** The definition of a span: folds the events of a space, handed over in their order, into what they come to. */
export class SpanFold implements Span {
  readonly records = new Map<Id, Turn<SafetyRecord>>()
  readonly links = new Map<Id, Turn<Link>>()

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
  const { actorName, at } = event
  const earlier = known?.people ?? []
  turns.set(after.id, {
    before: known === undefined ? before : known.before,
    after,
    people: earlier.includes(actorName) ? earlier : [...earlier, actorName],
    at,
  })
}
