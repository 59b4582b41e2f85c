import { choice, personSchema, structure, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { isRated, ratingSchema } from '../risk/rating.ts'

/**
 * A hazard judged by a group: each gives a *blind rating* alone, then all are revealed side by side, and the group agrees
 * on one; what was not agreed is kept (DCB0129 4.4.1). The product writes it: a rating that anybody could
 * reveal would not be blind.
 */
export const groupRating = defineKind({
  name: 'group-rating',
  prefix: 'GR',
  label: 'Group rating',
  plural: 'Group ratings',
  meaning: 'A judgement of a hazard’s risk that several people gave blind and then agreed on.',
  title: 'of',
  byHand: false,
  fields: {
    of: choice('Which rating', ['initial', 'residual'], { required: true, once: true }),
    askedBy: structure('Asked by', personSchema, { required: true, once: true, personal: true, material: false }),
    agreed: structure('Agreed rating', ratingSchema, { filled: isRated }),
    disagreement: text('What was not agreed', { help: 'Who saw it otherwise, and why.' }),
  },
  states: {
    first: 'asked',
    labels: { asked: 'Asked', revealed: 'Revealed', agreed: 'Agreed', withdrawn: 'Withdrawn' },
    transitions: [
      {
        from: 'asked',
        action: 'reveal',
        to: 'revealed',
        clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks'],
      },
      {
        from: 'asked',
        action: 'withdraw',
        to: 'withdrawn',
        clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks'],
      },
      {
        from: 'revealed',
        action: 'agree',
        to: 'agreed',
        clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks'],
        needs: ['agreed'],
      },
    ],
  },
  links: [
    {
      role: 'group-rates',
      to: ['hazard'],
      label: 'rates',
      inverse: 'rated by a group in',
      rests: 'neither',
      suspectBy: 'neither',
      most: 1,
    },
    {
      role: 'rated-at',
      to: ['workshop'],
      label: 'was rated at',
      inverse: 'rated',
      rests: 'neither',
      suspectBy: 'neither',
      most: 1,
    },
  ],
})
