import type { FindingLevel } from '../../domain/living/finding.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import { livingOfKind } from '../../domain/record/living-records.ts'
import { textOf, type Id, type SafetyRecord } from '../../domain/record/record.ts'
import { secondRating } from '../../domain/safety-case/second-rating.ts'
import { doubtsOf } from '../changes/doubt-queries.ts'
import { lineOf } from '../living/finding-queries.ts'
import { dayOf } from '../../platform/clock/clock.ts'
import type { Snapshot } from '../living/living-queries.ts'
import {
  concernOf,
  waitingDates,
  waitingFindings,
  type Concerns,
  type WaitingDate,
} from '../living/waiting-findings-queries.ts'
import type { NowItem } from './now-contract.ts'

/** Whoever is asked about: by id, and by the name that records use; no name where everything is wanted. */
export interface Asked {
  readonly id: Id
  readonly name: string | null
  /** The day the case began: what is found of the whole of it has waited since then. */
  readonly startedOn: string
}

/** What of a case waits for a person: all of it for whoever answers for the case, else what names them. */
export function waitingOf(snapshot: Snapshot, { id, name, startedOn }: Asked): readonly NowItem[] {
  return [
    ...ratingItems(snapshot, id),
    ...doubtItems(snapshot, concernOf(snapshot, name)),
    ...findingItems(snapshot, name, startedOn),
    ...waitingDates(snapshot, name).map((waiting) => datedItem(snapshot, waiting)),
  ]
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
        on: dayOf(request.recordedAt),
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
      on: dayOf(doubt.seen.at),
      doubt,
    }))
}

function findingItems(snapshot: Snapshot, person: string | null, startedOn: string): readonly NowItem[] {
  const { graph, context } = snapshot
  const settledBy = new Map(context.rules.map(({ code, settledBy: fields = [] }) => [code, fields]))
  const ids = new Set<string>()
  const items: NowItem[] = []
  for (const { code, level, subject, sentence, remedy } of waitingFindings(snapshot, person)) {
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
      on: record === undefined ? startedOn : dayOf(record.recordedAt),
      settledBy: [...(settledBy.get(code) ?? [])],
      rule: { code, others: 0 },
    })
  }
  return items
}

const REMEDIES = {
  action: 'Do it, and mark it as done.',
  review: 'Hold the review and write its outcome.',
  workshop: 'Prepare the agenda and the prompts.',
} satisfies { readonly [kind in WaitingDate['kind']]: string }

function datedItem(snapshot: Snapshot, { kind, record, on }: WaitingDate): NowItem {
  const level: FindingLevel = on !== '' && on < snapshot.today ? 'attention' : 'note'
  const sentence = textOf(record, 'name')
  const id = `${kind} ${record.id}`
  return { ...common(snapshot, id, kind, record), level, sentence, remedy: REMEDIES[kind], on }
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
