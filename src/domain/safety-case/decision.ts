import { date, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** A decision that shapes which clinical risk work is done or how (DCB0129 3.1.4). */
export const decision = defineKind({
  name: 'decision',
  prefix: 'DEC',
  label: 'Decision',
  plural: 'Decisions',
  meaning: 'A decision that shapes which clinical risk work is done or how.',
  title: 'name',
  fields: {
    name: line('Decision', { required: true }),
    rationale: text('Rationale'),
    alternatives: text('Alternatives considered'),
    decidedBy: line('Decided by', { personal: true }),
    authority: line('Authority under the plan', { help: 'The role in the plan that may decide this.' }),
    decidedOn: date('Decided on'),
  },
  links: [
    {
      role: 'decides',
      to: ['hazard', 'control', 'plan', 'release', 'risk-benefit', 'test-issue', 'third-party-assessment'],
      label: 'decides',
      inverse: 'decided by',
      rests: 'neither',
      suspectBy: 'neither',
    },
  ],
})
