import { line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** A part of the argument that is kept and reviewed on its own (GSN v3 modular extension). */
export const module = defineKind({
  name: 'module',
  prefix: 'M',
  label: 'Argument module',
  plural: 'Argument modules',
  meaning: 'A part of the argument that is kept and reviewed on its own.',
  title: 'name',
  fields: { name: line('Module', { required: true }), description: text('Description') },
})
