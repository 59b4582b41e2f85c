import { choice, date, line, lines, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** The formal review that every requirement has been addressed: before delivery (DCB0129 7.1.1) or deployment (DCB0160 7.1.2). */
export const preDeliveryReview = defineKind({
  name: 'pre-delivery-review',
  prefix: 'PDR',
  label: 'Formal review of a release',
  plural: 'Formal reviews of releases',
  meaning: 'The look, before delivery or deployment, whether every requirement of the standard has been addressed.',
  title: 'name',
  fields: {
    name: line('Formal review', { required: true }),
    heldOn: date('Held on'),
    participants: lines('Participants', { material: false, personal: true }),
    outcome: choice('Outcome', ['ready', 'ready with conditions', 'not ready']),
    findings: text('Findings'),
    conditions: lines('Conditions'),
  },
  links: [
    {
      role: 'reviews-release',
      to: ['release'],
      label: 'reviews',
      inverse: 'formally reviewed by',
      rests: 'neither',
      suspectBy: 'to',
    },
  ],
})
