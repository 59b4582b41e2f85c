import { choice, date, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** The judgement whether a hazard's risk is acceptable under the plan's criteria (DCB0129 5.1.1, 6.1.4). */
export const evaluation = defineKind({
  name: 'evaluation',
  prefix: 'EVAL',
  label: 'Risk evaluation',
  plural: 'Risk evaluations',
  meaning: 'The judgement whether a risk is acceptable under the plan.',
  title: 'name',
  fields: {
    name: line('Evaluation', { required: true }),
    of: choice('Of', ['initial risk', 'residual risk', 'overall residual risk'], { required: true }),
    outcome: choice('Outcome', ['acceptable', 'acceptable with rationale', 'not acceptable']),
    basis: text('Basis', { help: 'The criterion of the plan it rests on.' }),
    rationale: text('Rationale'),
    evaluatedBy: line('Evaluated by', { personal: true }),
    evaluatedOn: date('Evaluated on'),
  },
  links: [
    {
      role: 'evaluates',
      to: ['hazard'],
      label: 'evaluates',
      inverse: 'evaluated by',
      rests: 'from-on-to',
      suspectBy: 'to',
    },
    {
      role: 'judged-under',
      to: ['plan'],
      label: 'judged under',
      inverse: 'criteria for',
      rests: 'from-on-to',
      suspectBy: 'to',
      most: 1,
    },
  ],
})
