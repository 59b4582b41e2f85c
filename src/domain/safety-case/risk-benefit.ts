import { choice, date, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** Whether clinical benefit outweighs a residual risk that cannot be reduced further (DCB0129 6.1.6, 6.2.1). */
export const riskBenefit = defineKind({
  name: 'risk-benefit',
  prefix: 'RB',
  label: 'Risk–benefit analysis',
  plural: 'Risk–benefit analyses',
  meaning: 'Whether clinical benefit outweighs a residual risk that cannot be reduced further.',
  title: 'name',
  fields: {
    name: line('Risk–benefit analysis', { required: true }),
    benefit: text('Clinical benefit'),
    risk: text('Residual risk'),
    impracticable: text('Why further control is impracticable'),
    outcome: choice('Outcome', ['benefit outweighs risk', 'benefit does not outweigh risk']),
    analysedBy: line('Analysed by', { personal: true }),
    analysedOn: date('Analysed on'),
  },
  links: [
    {
      role: 'weighs',
      to: ['hazard'],
      label: 'weighs',
      inverse: 'weighed by',
      rests: 'from-on-to',
      suspectBy: 'to',
    },
  ],
})
