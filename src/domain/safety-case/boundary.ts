import { line, lines, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** What belongs to the system and what does not (DCB0129 4.2.1). */
export const boundary = defineKind({
  name: 'boundary',
  prefix: 'BND',
  label: 'System boundary',
  plural: 'System boundaries',
  meaning: 'What belongs to the system and what does not.',
  title: 'name',
  fields: {
    name: line('System boundary', { required: true }),
    description: text('Description'),
    inside: lines('Inside'),
    outside: lines('Outside'),
    interfaces: lines('Interfaces that cross it'),
  },
})
