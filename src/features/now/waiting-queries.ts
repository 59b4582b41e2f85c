import { compareFindings } from '../../domain/living/finding-order.ts'
import type { FindingLevel } from '../../domain/living/finding.ts'
import { textOf, type Id, type SafetyRecord } from '../../domain/record/record.ts'
import { doubtsOf } from '../changes/doubt-queries.ts'
import { lineOf } from '../living/finding-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { livingOf } from '../living/overview-queries.ts'
import type { NowItem } from './now-contract.ts'

/** So many doubts and findings of one case are shown to one person; the case's own screens show all of them. */
const MOST_OF_A_CASE = 200

/** The rules that only say that a link is suspect: the doubt itself is shown, and can be answered. */
const TOLD_AS_DOUBTS: ReadonlySet<string> = new Set(['LNK-01', 'LNK-03', 'GSN-14'])

/** What of a case waits for a person: all of it for whoever answers for the case, else what names them; null for all. */
export function waitingOf(snapshot: Snapshot, person: string | null): readonly NowItem[] {
  const concerns = concernOf(snapshot, person)
  const dates = datedItems(snapshot, concerns, person)
  // That an action or review is late is said by itself, and would only be told twice.
  const dated = new Set(dates.map(({ record }) => record?.id))
  return [
    ...doubtItems(snapshot, concerns),
    ...findingItems(snapshot, (id) => !dated.has(id) && concerns(id)),
    ...dates,
  ]
}

type Concerns = (record: Id) => boolean

/** Whoever is in post as Clinical Safety Officer answers for the whole case; others for what names them. */
function concernOf(snapshot: Snapshot, person: string | null): Concerns {
  if (person === null) return () => true
  const officers = livingOf(snapshot, 'cso-appointment').filter(({ state }) => state === 'in-post')
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

function doubtItems(snapshot: Snapshot, concerns: Concerns): readonly NowItem[] {
  const { doubts } = doubtsOf(snapshot, MOST_OF_A_CASE)
  return doubts
    .filter(({ from, to }) => concerns(from.id) || concerns(to.id))
    .map((doubt) => ({
      ...common(snapshot, `doubt ${doubt.link}`, 'doubt', snapshot.graph.record(doubt.to.id)),
      level: 'attention',
      sentence: `${doubt.from.ref} ${doubt.label} ${doubt.to.ref}: ${(doubt.why === 'to' ? doubt.to : doubt.from).ref} has changed.`,
      remedy: 'Compare before and after, and say whether the link still holds.',
      on: doubt.seen.at.slice(0, 10),
      doubt,
    }))
}

function findingItems(snapshot: Snapshot, concerns: Concerns): readonly NowItem[] {
  const { graph, assessment } = snapshot
  const mine = [...assessment.allFindings()].filter(
    ({ code, level, subject }) => level !== 'note' && !TOLD_AS_DOUBTS.has(code) && concerns(subject),
  )
  return mine
    .toSorted(compareFindings(graph))
    .slice(0, MOST_OF_A_CASE)
    .map(({ code, level, subject, sentence, remedy }) => {
      const record = graph.record(subject)
      const id = `finding ${code} ${subject}`
      return { ...common(snapshot, id, 'finding', record), level, sentence, remedy, on: dayOf(record), doubt: null }
    })
}

/** What has a day by which it is due or takes place. */
function datedItems(snapshot: Snapshot, concerns: Concerns, person: string | null): readonly NowItem[] {
  const actions = livingOf(snapshot, 'action').filter(({ state }) => state === 'open')
  const reviews = livingOf(snapshot, 'review').filter((record) => textOf(record, 'heldOn') === '')
  const workshops = livingOf(snapshot, 'workshop').filter(
    (record) =>
      !HELD.has(record.state) &&
      textOf(record, 'heldOn') >= snapshot.today &&
      (concerns(record.id) || (person !== null && takesPart(record, person))),
  )
  const concerning = (record: SafetyRecord) => concerns(record.id)
  return [
    ...actions.filter(concerning).map((record) => datedItem(snapshot, 'action', record, 'due')),
    ...reviews.filter(concerning).map((record) => datedItem(snapshot, 'review', record, 'plannedFor')),
    ...workshops.map((record) => datedItem(snapshot, 'workshop', record, 'heldOn')),
  ]
}

/** The states of a workshop that is over. */
const HELD = new Set(['ended', 'filed'])

const REMEDIES = {
  action: 'Do it, and mark it as done.',
  review: 'Hold the review and write its outcome.',
  workshop: 'Prepare the agenda and the prompts.',
} as const

function datedItem(snapshot: Snapshot, kind: keyof typeof REMEDIES, record: SafetyRecord, field: string): NowItem {
  const on = textOf(record, field)
  const level: FindingLevel = on !== '' && on < snapshot.today ? 'attention' : 'note'
  const sentence = textOf(record, 'name')
  const id = `${kind} ${record.id}`
  return { ...common(snapshot, id, kind, record), level, sentence, remedy: REMEDIES[kind], on, doubt: null }
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

function common(snapshot: Snapshot, id: string, kind: NowItem['kind'], record: SafetyRecord | undefined) {
  const { space } = snapshot.graph
  return {
    id: `${space.id} ${id}`,
    kind,
    space: { ...space },
    record: record === undefined ? null : lineOf(snapshot, record),
  }
}

function dayOf(record: SafetyRecord | undefined): string {
  return record?.recordedAt.slice(0, 10) ?? ''
}
