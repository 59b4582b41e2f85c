import type { FindingLevel } from '../../domain/living/finding.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import { livingOfKind } from '../../domain/record/living-records.ts'
import { textOf, type Id, type SafetyRecord } from '../../domain/record/record.ts'
import { secondRating } from '../../domain/safety-case/second-rating.ts'
import { doubtsOf } from '../changes/doubt-queries.ts'
import { lineOf } from '../living/finding-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import type { NowItem } from './now-contract.ts'

/** The rules that only say that a link is suspect: the doubt itself is shown, and can be answered. */
const TOLD_AS_DOUBTS: ReadonlySet<string> = new Set(['LNK-01', 'LNK-03', 'GSN-14'])

/** Whoever is asked about: by id, and by the name that records use; no name where everything is wanted. */
export interface Asked {
  readonly id: Id
  readonly name: string | null
}

/** What of a case waits for a person: all of it for whoever answers for the case, else what names them. */
export function waitingOf(snapshot: Snapshot, { id, name }: Asked): readonly NowItem[] {
  const concerns = concernOf(snapshot, name)
  const dates = datedItems(snapshot, concerns, name)
  // That an action or review is late is said by itself, and would only be told twice.
  const dated = new Set(dates.map(({ record }) => record?.id))
  return [
    ...ratingItems(snapshot, id),
    ...doubtItems(snapshot, concerns),
    ...findingItems(snapshot, (record) => !dated.has(record) && concerns(record)),
    ...dates,
  ]
}

type Concerns = (record: Id) => boolean

/** Whoever is in post as Clinical Safety Officer answers for the whole case; others for what names them. */
function concernOf(snapshot: Snapshot, person: string | null): Concerns {
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

/** The second ratings that the person, and nobody else, is asked for. */
function ratingItems(snapshot: Snapshot, person: Id): readonly NowItem[] {
  return livingOfKind(snapshot.graph, secondRating.name).flatMap((request): NowItem[] => {
    if (request.state !== 'asked' || fieldsOf(secondRating, request).rater?.person !== person) return []
    const [link] = snapshot.graph.linksFrom(request.id)
    const hazard = link === undefined ? undefined : snapshot.graph.record(link.to)
    if (hazard === undefined) return []
    return [
      {
        ...common(snapshot, `rating ${request.id}`, 'rating', hazard),
        level: 'attention',
        sentence: `You are asked for a second rating of ${hazard.ref} ${textOf(hazard, 'name')}.`,
        remedy: 'Judge it without seeing the first rating, and give yours.',
        on: dayOf(request),
        rating: { request: lineOf(snapshot, request), hazard: lineOf(snapshot, hazard) },
      },
    ]
  })
}

function doubtItems(snapshot: Snapshot, concerns: Concerns): readonly NowItem[] {
  const { doubts } = doubtsOf(snapshot, Number.POSITIVE_INFINITY)
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
  const { graph, assessment, context } = snapshot
  const settledBy = new Map(context.rules.map(({ code, settledBy: fields = [] }) => [code, fields]))
  const ids = new Set<string>()
  const items: NowItem[] = []
  for (const { code, level, subject, sentence, remedy } of assessment.allFindings()) {
    if (level === 'note' || TOLD_AS_DOUBTS.has(code) || !concerns(subject)) continue
    const record = graph.record(subject)
    // A rule may find several things about one record.
    let id = `finding ${code} ${subject}`
    for (let nth = 2; ids.has(id); nth += 1) id = `finding ${code} ${subject} ${nth}`
    ids.add(id)
    items.push({
      ...common(snapshot, id, 'finding', record),
      level,
      sentence,
      remedy,
      on: dayOf(record),
      settledBy: [...(settledBy.get(code) ?? [])],
      rule: { code, others: 0 },
    })
  }
  return items
}

/** What has a day by which it is due or takes place. */
function datedItems(snapshot: Snapshot, concerns: Concerns, person: string | null): readonly NowItem[] {
  const actions = livingOfKind(snapshot.graph, 'action').filter(({ state }) => state === 'open')
  const reviews = livingOfKind(snapshot.graph, 'review').filter((record) => textOf(record, 'heldOn') === '')
  const workshops = livingOfKind(snapshot.graph, 'workshop').filter(
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
  return { ...common(snapshot, id, kind, record), level, sentence, remedy: REMEDIES[kind], on }
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
    doubt: null,
    settledBy: [],
    rule: null,
    rating: null,
    import: null,
  }
}

function dayOf(record: SafetyRecord | undefined): string {
  return record?.recordedAt.slice(0, 10) ?? ''
}
