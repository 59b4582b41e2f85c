import { bookkeeping, choice, personSchema, structure, text } from '../record/field.ts'
import { defineKind, fieldsOf, type Kept } from '../record/kind.ts'
import { textOf, type SafetyRecord } from '../record/record.ts'
import { isRated, ratingSchema, type Rating } from '../risk/rating.ts'
import { HAZARD_RATINGS, hazard, type HazardRating } from './hazard.ts'

/**
 * A second judgement of a hazard's risk by another person, asked for and given blind (DCB0129 4.4.1): until both are
 * there, neither sees the other's. Where they disagree, both are kept and the difference is settled with a rationale.
 */
export const secondRating = defineKind({
  name: 'second-rating',
  prefix: 'SR',
  label: 'Second rating',
  plural: 'Second ratings',
  meaning: 'A judgement of a hazard’s risk by a second person, made without seeing the first.',
  title: 'of',
  fields: {
    of: choice('Which rating', HAZARD_RATINGS, { required: true, once: true }),
    rater: structure('Second rater', personSchema, {
      required: true,
      once: true,
      personal: true,
      material: false,
      help: 'Is not shown the present rating until they have given theirs.',
    }),
    question: text('What is asked', { ...bookkeeping, help: 'What to look at; never what the first rating was.' }),
    rating: structure('Their rating', ratingSchema, { filled: isRated }),
    settlement: text('How the difference was settled', { help: 'Which rating stands, and why.' }),
  },
  states: {
    first: 'asked',
    labels: { asked: 'Asked', given: 'Given', settled: 'Settled', withdrawn: 'Withdrawn' },
    transitions: [
      {
        from: 'asked',
        action: 'give',
        to: 'given',
        clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks'],
        needs: ['rating'],
      },
      {
        from: 'asked',
        action: 'withdraw',
        to: 'withdrawn',
        clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks'],
      },
      {
        from: 'given',
        action: 'settle',
        to: 'settled',
        clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks'],
        needs: ['settlement'],
      },
    ],
  },
  links: [
    {
      role: 'rates-again',
      to: ['hazard'],
      label: 'rates again',
      inverse: 'rated again by',
      rests: 'neither',
      suspectBy: 'neither',
      most: 1,
    },
  ],
  keeps: {
    during: ['asked', 'given'],
    kept: (record, to) => [
      ...secondFromOthers(record, to('rates-again')),
      ...firstFromSecond(record, to('rates-again')),
    ],
  },
})

/** Who was asked. */
function raterOf(record: SafetyRecord): string {
  return fieldsOf(secondRating, record).rater?.person ?? ''
}

/** What is judged a second time. */
function ratedField(record: SafetyRecord): HazardRating {
  return fieldsOf(secondRating, record).of ?? 'initial'
}

/** The second rater is shown the first rating when they have given theirs. */
function firstFromSecond(record: SafetyRecord, hazards: readonly SafetyRecord[]): readonly Kept[] {
  if (record.state !== 'asked') return []
  const rater = raterOf(record)
  return hazards.map(({ id }) => ({ record: id, fields: [ratedField(record)], from: (person) => person === rater }))
}

/** Everybody else is shown the second when it has been given and there is a first that it can no longer colour. */
function secondFromOthers(record: SafetyRecord, hazards: readonly SafetyRecord[]): readonly Kept[] {
  const bothGiven = record.state === 'given' && hazards.every((one) => isRated(firstRating(record, one)))
  if (bothGiven) return []
  const rater = raterOf(record)
  return [{ record: record.id, fields: ['rating'], from: (person) => person !== rater }]
}

/** The rating of a hazard that a second one is about. */
function firstRating(record: SafetyRecord, rated: SafetyRecord): Rating | undefined {
  return fieldsOf(hazard, rated)[ratedField(record)]
}

/** Whether two people judged differently and nobody has settled it; what one of them left open is no judgement. */
export function isDisagreement(record: SafetyRecord, rated: SafetyRecord): boolean {
  const first = firstRating(record, rated)
  const second = fieldsOf(secondRating, record).rating
  if (record.state !== 'given' || textOf(record, 'of') === '' || !isRated(first) || !isRated(second)) return false
  return first.severity !== second.severity || first.likelihood !== second.likelihood
}
