import { bookkeeping, choice, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** What may give rise to a hazard (DCB0129 4.3.1); several causes of one hazard are several records. */
export const cause = defineKind({
  name: 'cause',
  prefix: 'C',
  label: 'Cause',
  plural: 'Causes',
  meaning: 'What may give rise to the hazard.',
  title: 'name',
  fields: {
    name: line('Cause', { required: true }),
    type: choice('Type', ['human', 'software', 'hardware', 'organisational', 'environmental']),
    scenario: text('Scenario', { help: 'The foreseeable sequence of events that leads to the hazard.' }),
    linkedItem: line('Linked item', { help: 'The function, component or step in which it lies.' }),
    notes: text('Notes', { ...bookkeeping }),
  },
  links: [
    {
      role: 'leads-to',
      to: ['hazard'],
      label: 'leads to',
      inverse: 'caused by',
      rests: 'to-on-from',
      suspectBy: 'from',
    },
  ],
})
