import { line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { inModule, refersTo } from './argument-roles.ts'

/** Why a claim or strategy is acceptable (GSN v3 justification). */
export const justification = defineKind({
  name: 'justification',
  prefix: 'J',
  label: 'Justification',
  plural: 'Justifications',
  meaning: 'Why a claim or strategy is acceptable.',
  title: 'statement',
  fields: { statement: line('Justification', { required: true }), description: text('Description') },
  links: [refersTo, inModule],
})
