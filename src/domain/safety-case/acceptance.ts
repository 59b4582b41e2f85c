import { date, line, lines, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** A named person's acceptance of residual risk at the plan's authority (DCB0129 6.4.1). */
export const acceptance = defineKind({
  name: 'acceptance',
  prefix: 'ACC',
  label: 'Risk acceptance',
  plural: 'Risk acceptances',
  meaning: 'A named person accepts a residual risk with the authority the plan gives.',
  title: 'name',
  fields: {
    name: line('Acceptance', { required: true }),
    basis: text('Basis'),
    rationale: text('Rationale'),
    accepter: line('Accepted by', { personal: true }),
    authority: line('Authority under the plan', { help: 'The role in the plan that may accept this level.' }),
    acceptedOn: date('Accepted on'),
    conditions: lines('Conditions'),
  },
  links: [
    {
      role: 'accepts',
      to: ['hazard'],
      label: 'accepts',
      inverse: 'accepted by',
      rests: 'from-on-to',
      suspectBy: 'to',
    },
  ],
})
