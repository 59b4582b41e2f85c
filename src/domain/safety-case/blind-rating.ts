import { choice, personSchema, structure } from '../record/field.ts'
import { defineKind, fieldsOf } from '../record/kind.ts'
import type { SafetyRecord } from '../record/record.ts'
import { ratingSchema } from '../risk/rating.ts'

/**
 * What one person judged in a *group rating*, kept from everybody else until the group's ratings are revealed. It is a
 * record of its own, so that it can be kept from others and two people who judge at once lose nothing.
 */
export const blindRating = defineKind({
  name: 'blind-rating',
  prefix: 'BR',
  label: 'Blind rating',
  plural: 'Blind ratings',
  meaning: 'One person’s judgement of a risk, made without seeing what the others of the group judged.',
  title: 'of',
  byHand: false,
  fields: {
    of: choice('Which rating', ['initial', 'residual'], { required: true, once: true }),
    rater: structure('Who judged', personSchema, { required: true, once: true, personal: true, material: false }),
    rating: structure('Their rating', ratingSchema),
  },
  states: {
    first: 'given',
    labels: { given: 'Given', shown: 'Shown to all' },
    transitions: [
      {
        from: 'given',
        action: 'show',
        to: 'shown',
        clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks'],
      },
    ],
  },
  links: [
    {
      role: 'given-in',
      to: ['group-rating'],
      label: 'was given in',
      inverse: 'has rating',
      rests: 'neither',
      suspectBy: 'neither',
      most: 1,
    },
  ],
  keeps: {
    during: ['given'],
    kept: (record) => {
      const rater = raterOf(record)
      return [{ record: record.id, fields: ['rating'], from: (person) => person !== rater }]
    },
  },
})

/** The id of the person who judged. */
export function raterOf(record: SafetyRecord): string {
  return fieldsOf(blindRating, record).rater?.person ?? ''
}
