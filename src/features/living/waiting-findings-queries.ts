import type { Finding } from '../../domain/living/finding.ts'
import { livingOfKind } from '../../domain/record/living-records.ts'
import { textOf, type Id, type SafetyRecord } from '../../domain/record/record.ts'
import type { Snapshot } from './living-queries.ts'

/** The rules that only say that a link is suspect: the doubt itself is shown, and can be answered. */
const TOLD_AS_DOUBTS: ReadonlySet<string> = new Set(['LNK-01', 'LNK-03', 'GSN-14'])

/** Whether a record concerns somebody. */
export type Concerns = (record: Id) => boolean

/**
 * Whoever is in post as Clinical Safety Officer answers for the whole case; others for what names them. Without a name
 * everything is wanted.
 */
export function concernOf(snapshot: Snapshot, person: string | null): Concerns {
  if (person === null) return () => true
  const officers = livingOfKind(snapshot.graph, 'cso-appointment').filter(({ state }) => state === 'in-post')
  if (officers.some((record) => isNamed(textOf(record, 'name'), person))) return () => true
  return (id) => {
    const record = snapshot.graph.record(id)
    return record !== undefined && NAMING_FIELDS.some((field) => isNamed(textOf(record, field), person))
  }
}

const NAMING_FIELDS = ['owner', 'reviewer', 'author', 'responsible']

function isNamed(text: string, person: string): boolean {
  return text.trim().toLocaleLowerCase('en-GB') === person.trim().toLocaleLowerCase('en-GB')
}

/** What has a day by which it is due or takes place. */
export interface WaitingDate {
  readonly kind: 'action' | 'review' | 'workshop'
  readonly record: SafetyRecord
  /** Empty where nobody has said when. */
  readonly on: string
}

/** The states of a workshop that is over. */
const HELD = new Set(['ended', 'filed'])

/** What of a case has a day and concerns a person: open actions, reviews not held, workshops to come. */
export function waitingDates(snapshot: Snapshot, person: string | null): readonly WaitingDate[] {
  const concerns = concernOf(snapshot, person)
  const concerning = (record: SafetyRecord) => concerns(record.id)
  const actions = livingOfKind(snapshot.graph, 'action').filter(
    (record) => record.state === 'open' && concerning(record),
  )
  const reviews = livingOfKind(snapshot.graph, 'review').filter(
    (record) => textOf(record, 'heldOn') === '' && concerning(record),
  )
  const workshops = livingOfKind(snapshot.graph, 'workshop').filter(
    (record) =>
      !HELD.has(record.state) &&
      textOf(record, 'heldOn') >= snapshot.today &&
      (concerning(record) || (person !== null && takesPart(record, person))),
  )
  const dated = (kind: WaitingDate['kind'], field: string) => (record: SafetyRecord) => ({
    kind,
    record,
    on: textOf(record, field),
  })
  return [
    ...actions.map(dated('action', 'due')),
    ...reviews.map(dated('review', 'plannedFor')),
    ...workshops.map(dated('workshop', 'heldOn')),
  ]
}

function takesPart({ fields }: SafetyRecord, person: string): boolean {
  const { participants } = fields
  return (
    Array.isArray(participants) &&
    participants.some(
      (one: unknown) => typeof one === 'object' && one !== null && 'name' in one && isNamed(String(one.name), person),
    )
  )
}

/** The findings of a case that wait for a person, each for itself; all that wait where no name is given. */
export function waitingFindings(snapshot: Snapshot, person: string | null): readonly Finding[] {
  const concerns = concernOf(snapshot, person)
  // That an action or review is late is said by itself, and would only be told twice.
  const dated = new Set(waitingDates(snapshot, person).map(({ record }) => record.id))
  return [...snapshot.assessment.allFindings()].filter(
    ({ code, level, subject }) =>
      level !== 'note' && !TOLD_AS_DOUBTS.has(code) && !dated.has(subject) && concerns(subject),
  )
}
