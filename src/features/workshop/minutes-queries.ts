import type { HashText } from '../../domain/record/fingerprint.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import { textOf, type SafetyRecord } from '../../domain/record/record.ts'
import { minutesText, type MinutedHazard, type MinutedRating } from '../../domain/safety-case/workshop-minutes.ts'
import { workshop } from '../../domain/safety-case/workshop.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { pointingAt } from './group-rating-queries.ts'
import type { FoundHazard, Judgement, WorkshopView } from './workshop-contract.ts'

type Written = Pick<WorkshopView, 'agenda' | 'hazards' | 'actions'>

/** The minutes as they stand: what was filed or written by hand, else what the records of the workshop say. */
export function minutesOf(snapshot: Snapshot, record: SafetyRecord, written: Written): WorkshopView['minutes'] {
  const stored = textOf(record, 'minutes')
  const text = stored === '' ? textFrom(record, written) : stored
  return { text, filed: record.state === 'filed' ? filedAs(snapshot, record, text, snapshot.context.hash) : null }
}

function filedAs(snapshot: Snapshot, record: SafetyRecord, text: string, hash: HashText) {
  const [evidence] = pointingAt(snapshot, record.id, 'minutes-of')
  if (evidence === undefined) return null
  const digest = textOf(evidence, 'digest')
  return { ref: evidence.ref, digest, holds: digest === hash(text) }
}

function textFrom(record: SafetyRecord, { agenda, hazards, actions }: Written): string {
  const {
    name = '',
    heldOn = '',
    technique,
    scope = '',
    facilitator,
    participants = [],
    remark = '',
  } = fieldsOf(workshop, record)
  const known = new Set(agenda.map(({ item }) => item))
  const elsewhere = hazards.filter(({ item }) => !known.has(item))
  return minutesText({
    ref: record.ref,
    name,
    heldOn,
    technique: technique ?? 'free',
    scope,
    facilitator: facilitator?.name ?? '',
    participants,
    items: [
      ...agenda.map(({ item, prompts }) => ({
        item,
        prompts: prompts.filter(({ isDiscussed }) => isDiscussed).map(({ prompt }) => prompt),
        hazards: hazards.filter((found) => found.item === item).map(minuted),
      })),
      ...(elsewhere.length === 0 ? [] : [{ item: 'Outside the agenda', prompts: [], hazards: elsewhere.map(minuted) }]),
    ],
    actions,
    remark,
  })
}

function minuted({ ref, name, causes, effect, prompt, round }: FoundHazard): MinutedHazard {
  return {
    ref,
    name,
    causes,
    effect,
    prompt,
    ratings: (round?.ratings ?? []).map((one) => ratingIn(one, one.by)),
    agreed: round?.agreed ? ratingIn(round.agreed, '') : null,
    disagreement: round?.disagreement ?? '',
  }
}

function ratingIn({ severity, likelihood, level, word, reason }: Judgement, by: string): MinutedRating {
  const place = level === null ? '' : ` = level ${level}${word === '' ? '' : `, ${word}`}`
  return { by, rating: `${severity} × ${likelihood}${place}`, reason }
}
