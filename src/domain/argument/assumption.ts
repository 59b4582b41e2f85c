import { choice, date, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { inModule } from './argument-roles.ts'

/** Something taken as true without being shown (GSN v3 assumption); it can be confirmed or found false. */
export const assumption = defineKind({
  name: 'assumption',
  prefix: 'A',
  label: 'Assumption',
  plural: 'Assumptions',
  meaning: 'Something taken as true without being shown.',
  title: 'statement',
  fields: {
    statement: line('Assumption', { required: true }),
    description: text('Description'),
    standing: choice('Standing', ['taken as true', 'confirmed', 'found false']),
    confirmBy: date('Confirm by'),
  },
  links: [
    {
      role: 'presumes',
      to: ['control'],
      label: 'presumes',
      inverse: 'presumed by',
      rests: 'neither',
      suspectBy: 'to',
    },
    inModule,
  ],
})
