import { line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { inModule, refersTo } from './argument-roles.ts'

/** What a claim or strategy is to be read in (GSN v3 context). */
export const context = defineKind({
  name: 'context',
  prefix: 'CON',
  label: 'Context',
  plural: 'Contexts',
  meaning: 'What a claim is to be read in.',
  title: 'statement',
  fields: { statement: line('Context', { required: true }), description: text('Description') },
  links: [refersTo, inModule],
})
