import { line, lines, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** What the system is for and for whom (DCB0129 4.2.2). */
export const intendedUse = defineKind({
  name: 'intended-use',
  prefix: 'IU',
  label: 'Intended use',
  plural: 'Intended uses',
  meaning: 'What the system is for, for whom, and what it is not for.',
  title: 'name',
  fields: {
    name: line('Intended use', { required: true }),
    statement: text('Statement'),
    users: lines('Users'),
    patients: text('Patients'),
    exclusions: lines('Not intended for'),
    foreseeableMisuse: lines('Reasonably foreseeable misuse'),
  },
  links: [
    {
      role: 'use-of',
      to: ['product'],
      label: 'is the use of',
      inverse: 'is intended for',
      rests: 'from-on-to',
      suspectBy: 'to',
      most: 1,
    },
  ],
})
