import { line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { inModule } from './argument-roles.ts'

/** A reference to the evidence that ends a line of argument (GSN v3 solution). */
export const solution = defineKind({
  name: 'solution',
  prefix: 'SN',
  label: 'Solution',
  plural: 'Solutions',
  meaning: 'A reference to the evidence that ends a line of argument.',
  title: 'statement',
  fields: { statement: line('Solution', { required: true }), description: text('Description') },
  links: [
    {
      role: 'cites',
      to: ['evidence', 'issued-document', 'review', 'pre-delivery-review', 'workshop'],
      label: 'cites',
      inverse: 'cited by',
      rests: 'from-on-to',
      suspectBy: 'to',
    },
    inModule,
  ],
})
