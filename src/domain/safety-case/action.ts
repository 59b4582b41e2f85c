import { bookkeeping, date, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** Something a named person has to do by a date. */
export const action = defineKind({
  name: 'action',
  prefix: 'ACT',
  label: 'Action',
  plural: 'Actions',
  meaning: 'Something a named person has to do by a date.',
  title: 'name',
  fields: {
    name: line('Action', { required: true }),
    description: text('Description'),
    owner: line('Owner', { ...bookkeeping, personal: true }),
    due: date('Due'),
    doneOn: date('Done on'),
    outcome: text('Outcome'),
  },
  states: {
    first: 'open',
    labels: { open: 'Open', done: 'Done', dropped: 'Dropped' },
    transitions: [
      { from: 'open', action: 'finish', to: 'done', clauses: ['DCB0129 3.3.1', 'DCB0160 3.3.1'] },
      {
        from: 'open',
        action: 'drop',
        to: 'dropped',
        clauses: ['DCB0129 3.1.4', 'DCB0160 Clinical Risk Management File: decisions'],
        needs: ['outcome'],
      },
      { from: 'done', action: 'reopen', to: 'open', clauses: ['DCB0129 3.3.1', 'DCB0160 3.3.1'] },
      { from: 'dropped', action: 'reopen', to: 'open', clauses: ['DCB0129 3.3.1', 'DCB0160 3.3.1'] },
    ],
  },
  links: [
    {
      role: 'acts-on',
      to: ['hazard', 'cause', 'control', 'evidence', 'evaluation', 'test-issue', 'review', 'workshop', 'plan', 'goal'],
      label: 'acts on',
      inverse: 'has action',
      rests: 'neither',
      suspectBy: 'neither',
    },
  ],
})
