import { bookkeeping, choice, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** A test as specified; its runs are evidence (IEC 62304 5.7.1). */
export const verification = defineKind({
  name: 'verification',
  prefix: 'VER',
  label: 'Verification',
  plural: 'Verifications',
  meaning: 'A test as specified; its runs are evidence.',
  title: 'name',
  fields: {
    name: line('Verification', { required: true }),
    method: choice('Method', ['test', 'inspection', 'analysis', 'demonstration']),
    procedure: text('Procedure'),
    passCriterion: text('Pass criterion'),
    series: line('Series', { ...bookkeeping, help: 'The name under which its runs arrive from CI.' }),
  },
  links: [
    {
      role: 'verifies',
      to: ['requirement'],
      label: 'verifies',
      inverse: 'verified by',
      rests: 'to-on-from',
      suspectBy: 'both',
    },
  ],
})
