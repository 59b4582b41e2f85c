import { flag, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { inContextOf, inModule, supportedBy } from './argument-roles.ts'

/** How a claim is broken down into others (GSN v3 strategy). */
export const strategy = defineKind({
  name: 'strategy',
  prefix: 'S',
  label: 'Strategy',
  plural: 'Strategies',
  meaning: 'How a claim is broken down into others.',
  title: 'statement',
  fields: {
    statement: line('Strategy', { required: true }),
    description: text('Description'),
    undeveloped: flag('Undeveloped'),
  },
  links: [supportedBy('goal', 'solution'), inContextOf, inModule],
})
