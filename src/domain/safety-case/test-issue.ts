import { bookkeeping, choice, date, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** A defect found in test that is still in a release, with its clinical effect (report section *Test Issues*). */
export const testIssue = defineKind({
  name: 'test-issue',
  prefix: 'TI',
  label: 'Test issue',
  plural: 'Test issues',
  meaning: 'A defect found in test, with its clinical effect.',
  title: 'name',
  fields: {
    name: line('Test issue', { required: true }),
    description: text('Description'),
    clinicalEffect: text('Clinical effect'),
    clinicalRisk: choice('Clinical risk', ['none', 'low', 'medium', 'high']),
    workaround: text('Workaround'),
    foundOn: date('Found on'),
    tracker: line('Tracker reference', { ...bookkeeping }),
  },
  states: {
    first: 'open',
    labels: { open: 'Open', accepted: 'Accepted for release', resolved: 'Resolved' },
    transitions: [
      { from: 'open', action: 'resolve', to: 'resolved', clauses: ['DCB0129 7.1.1', 'DCB0160 7.1.2'] },
      {
        from: 'open',
        action: 'accept',
        to: 'accepted',
        clauses: ['DCB0129 7.1.1', 'DCB0160 7.1.2'],
        needs: ['clinicalEffect'],
      },
      { from: 'accepted', action: 'resolve', to: 'resolved', clauses: ['DCB0129 7.1.1', 'DCB0160 7.1.2'] },
      { from: 'resolved', action: 'reopen', to: 'open', clauses: ['DCB0129 7.1.1', 'DCB0160 7.1.2'] },
    ],
  },
  links: [
    {
      role: 'found-in',
      to: ['release'],
      label: 'found in',
      inverse: 'has test issue',
      rests: 'neither',
      suspectBy: 'neither',
    },
    {
      role: 'affects',
      to: ['hazard', 'control'],
      label: 'affects',
      inverse: 'affected by',
      rests: 'neither',
      suspectBy: 'neither',
    },
  ],
})
