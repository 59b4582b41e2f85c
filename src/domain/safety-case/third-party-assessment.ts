import { choice, date, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** The assessment of a third-party product that ships with a release (DCB0129 2.5.1). */
export const thirdPartyAssessment = defineKind({
  name: 'third-party-assessment',
  prefix: 'TPA',
  label: 'Third-party product assessment',
  plural: 'Third-party product assessments',
  meaning: 'What a product of somebody else brings to the risk of this one.',
  title: 'name',
  fields: {
    name: line('Third-party product', { required: true }),
    supplier: line('Supplier'),
    version: line('Version'),
    purpose: text('What it does here'),
    assessment: text('Assessment'),
    outcome: choice('Outcome', ['acceptable', 'acceptable with controls', 'not acceptable']),
    assessedBy: line('Assessed by', { material: false, personal: true }),
    assessedOn: date('Assessed on'),
    nextReview: date('Next review'),
  },
  links: [
    {
      role: 'contributes-to',
      to: ['hazard', 'cause'],
      label: 'contributes to',
      inverse: 'contributed to by',
      rests: 'neither',
      suspectBy: 'from',
    },
    {
      role: 'ships-with',
      to: ['release'],
      label: 'ships with',
      inverse: 'ships',
      rests: 'neither',
      suspectBy: 'neither',
    },
  ],
})
