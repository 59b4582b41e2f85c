import { bookkeeping, choice, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** What the system must do, so that a control is built (IEC 62304 5.2.3; ISO 14971 7.2). */
export const requirement = defineKind({
  name: 'requirement',
  prefix: 'REQ',
  label: 'Requirement',
  plural: 'Requirements',
  meaning: 'What the system must do.',
  title: 'name',
  fields: {
    name: line('Requirement', { required: true }),
    statement: text('Statement'),
    type: choice('Type', ['functional', 'performance', 'usability', 'security', 'data', 'regulatory']),
    source: line('Source', { ...bookkeeping }),
    tracker: line('Tracker reference', { ...bookkeeping }),
  },
})
