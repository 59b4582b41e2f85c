import { line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { inModule } from './argument-roles.ts'

/**
 * A part of the argument that is kept and reviewed on its own; it may hold others, and rests on them (GSN v3 modular
 * extension).
 */
export const module = defineKind({
  name: 'module',
  prefix: 'M',
  label: 'Argument module',
  plural: 'Argument modules',
  meaning: 'A part of the argument that is kept and reviewed on its own.',
  title: 'name',
  fields: { name: line('Module', { required: true }), description: text('Description') },
  links: [{ ...inModule, rests: 'to-on-from', nests: true }],
})
