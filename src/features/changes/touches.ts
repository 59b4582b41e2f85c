import type { Graph } from '../../domain/record/graph.ts'
import type { IsoInstant } from '../../domain/record/json.ts'
import type { Link } from '../../domain/record/link.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import type { Span, Turn } from '../../domain/record/span.ts'
import type { StoredEvent } from '../records/records-queries.ts'
import type { Touched } from '../records/touched-queries.ts'

/** What the ledger tells of one record or link over a span, but for what it was and is. */
interface Touch {
  readonly isLink: boolean
  /** Whether it did not exist before. */
  readonly isNew: boolean
  readonly people: readonly string[]
  readonly at: IsoInstant
}

/**
 * What was touched between two numbers of a space, and how what was there before stood at the first of them. What is
 * there now is read from the case, so of what came new no more is kept than that it did.
 */
export class Touches {
  readonly #touches: Map<Id, Touch>
  readonly #before: Map<Id, StoredEvent>

  /** Begins with nothing, or goes on from fewer touches since the same number, which stay as they are. */
  constructor(fewer: Touches | null = null) {
    this.#touches = new Map(fewer === null ? [] : fewer.#touches)
    this.#before = new Map(fewer === null ? [] : fewer.#before)
  }

  /** Takes in what the next events touched. Answers which of it was there before and is touched for the first time. */
  take(touched: readonly Touched[]): readonly Id[] {
    const first = new Set<Id>()
    for (const { type, actorName, at, subjects } of touched) {
      const isLink = type.startsWith('link-')
      const isNew = type === 'record-created' || type === 'link-made'
      // Most of what is touched at once was not touched before, and so is all alike.
      const alike = { isLink, isNew, people: [actorName], at }
      for (const id of subjects) {
        const known = this.#touches.get(id)
        this.#touches.set(id, known === undefined ? alike : touchedAgain(known, alike))
        if (known === undefined && !isNew) first.add(id)
        // Of what was done at once the order is not known; a record was created before all else was done to it.
        if (isNew && !isLink) first.delete(id)
      }
    }
    return [...first]
  }

  /** Takes in the first events of what was there before. */
  takeBefore(events: readonly StoredEvent[]): void {
    for (const event of events) if (event.subject !== null) this.#before.set(event.subject, event)
  }

  /** What was touched, with how it stood at the two moments; `later` was touched since the second of them. */
  spanIn(graph: Graph, later: Touches): Span {
    const records = new Map<Id, Turn<SafetyRecord>>()
    const links = new Map<Id, Turn<Link>>()
    for (const [id, touch] of this.#touches) {
      const { people, at } = touch
      if (touch.isLink) {
        const after = later.#touches.has(id) ? later.#linkBefore(id) : graph.link(id)
        if (after) links.set(id, { before: touch.isNew ? null : this.#linkBefore(id), after, people, at })
      } else {
        const after = later.#touches.has(id) ? later.#recordBefore(id, at) : graph.record(id)
        if (after) records.set(id, { before: touch.isNew ? null : this.#recordBefore(id), after, people, at })
      }
    }
    return { records, links }
  }

  #recordBefore(id: Id, recordedAt?: IsoInstant): SafetyRecord | null {
    const event = this.#before.get(id)
    const before = event?.body.record?.before ?? null
    return event === undefined || before === null ? null : { ...before, recordedAt: recordedAt ?? event.at }
  }

  #linkBefore(id: Id): Link | null {
    return this.#before.get(id)?.body.link?.before ?? null
  }
}

function touchedAgain(known: Touch, { isLink, isNew, people, at }: Touch): Touch {
  const newcomers = people.filter((person) => !known.people.includes(person))
  return {
    isLink,
    isNew: known.isNew || (isNew && !isLink),
    people: newcomers.length === 0 ? known.people : [...known.people, ...newcomers],
    at,
  }
}
