import { choice, date, line, lines, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** A planned look at whether something still holds (DCB0129 2.6.1, 3.2.4, 7.2.2). */
export const review = defineKind({
  name: 'review',
  prefix: 'REV',
  label: 'Review',
  plural: 'Reviews',
  meaning: 'A planned look at whether something still holds.',
  title: 'name',
  fields: {
    name: line('Review', { required: true }),
    plannedFor: date('Planned for', { material: false }),
    heldOn: date('Held on'),
    reviewer: line('Reviewer', { personal: true }),
    participants: lines('Participants', { material: false, personal: true }),
    outcome: choice('Outcome', ['still valid', 'changes needed', 'withdraw']),
    findings: text('Findings'),
    nextReview: date('Next review'),
  },
  links: [
    {
      role: 'reviewed',
      to: [
        'hazard',
        'plan',
        'control',
        'evidence',
        'risk-management-system',
        'intended-use',
        'issued-document',
        'goal',
      ],
      label: 'reviewed',
      inverse: 'reviewed by',
      rests: 'neither',
      suspectBy: 'to',
    },
  ],
})
