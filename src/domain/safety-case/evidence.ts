import { bookkeeping, choice, date, line, text } from '../record/field.ts'
import { defineKind, type FieldsOf } from '../record/kind.ts'

/** The sorts of evidence a case holds, tests of every level included. */
const EVIDENCE_TYPES = [
  'unit test',
  'integration test',
  'system test',
  'usability test',
  'performance test',
  'user acceptance test',
  'document',
  'review',
  'analysis',
  'training record',
  'audit',
  'survey',
  'stated in import',
] as const

/** Something that shows a claim, with a result, a digest, a date and a life (DCB0129 3.1.3, 6.3.2, 6.3.3). */
export const evidence = defineKind({
  name: 'evidence',
  prefix: 'EV',
  label: 'Evidence',
  plural: 'Evidence',
  meaning: 'Something that shows a claim.',
  title: 'name',
  fields: {
    name: line('Evidence', { required: true }),
    claim: text('Claim it shows'),
    type: choice('Type', EVIDENCE_TYPES),
    result: choice('Result', ['passed', 'failed', 'inconclusive'], { help: 'Absent until somebody has looked.' }),
    version: line('Version'),
    series: line('Series', {
      material: false,
      help: 'Runs of the same evidence share a series; the latest one counts.',
    }),
    location: line('Location', { help: 'Where it can be read.' }),
    digest: line('Digest', { help: 'SHA-256 of the bytes, so that what was looked at can be found again.' }),
    author: line('Author', { material: false, personal: true }),
    reviewer: line('Reviewer', { material: false, personal: true }),
    environment: line('Environment'),
    scope: text('Scope'),
    producedOn: date('Produced', {}),
    validUntil: date('Valid until'),
    release: line('Release it was made on'),
    notes: text('Notes', { ...bookkeeping }),
  },
  links: [
    {
      role: 'shows-implemented',
      to: ['control'],
      label: 'shows implemented',
      inverse: 'implemented, shown by',
      rests: 'to-on-from',
      suspectBy: 'from',
    },
    {
      role: 'shows-effective',
      to: ['control'],
      label: 'shows effective',
      inverse: 'effective, shown by',
      rests: 'to-on-from',
      suspectBy: 'from',
    },
    {
      role: 'result-of',
      to: ['verification'],
      label: 'is a result of',
      inverse: 'gave',
      rests: 'to-on-from',
      suspectBy: 'from',
    },
    {
      role: 'shows-conformance',
      to: ['product'],
      label: 'shows conformance of',
      inverse: 'conformance, shown by',
      rests: 'to-on-from',
      suspectBy: 'from',
    },
    {
      role: 'made-on',
      to: ['release'],
      label: 'was made on',
      inverse: 'has evidence',
      rests: 'neither',
      suspectBy: 'neither',
    },
    {
      role: 'minutes-of',
      to: ['workshop'],
      label: 'is the minutes of',
      inverse: 'has minutes in',
      rests: 'neither',
      suspectBy: 'neither',
    },
  ],
  states: {
    first: 'submitted',
    labels: { submitted: 'Submitted', verified: 'Verified', withdrawn: 'Withdrawn' },
    transitions: [
      {
        from: 'submitted',
        action: 'verify',
        to: 'verified',
        clauses: ['DCB0129 3.1.3', 'DCB0160 Clinical Risk Management File: documents and evidence'],
        needs: ['result'],
      },
      {
        from: 'submitted',
        action: 'withdraw',
        to: 'withdrawn',
        clauses: ['DCB0129 3.1.2', 'DCB0160 Clinical Risk Management File: kept'],
      },
      {
        from: 'verified',
        action: 'withdraw',
        to: 'withdrawn',
        clauses: ['DCB0129 3.1.2', 'DCB0160 Clinical Risk Management File: kept'],
      },
      {
        from: 'withdrawn',
        action: 'submit-again',
        to: 'submitted',
        clauses: ['DCB0129 3.1.2', 'DCB0160 Clinical Risk Management File: kept'],
      },
    ],
  },
})

/** The sorts that tell who was trained; all others tell at most what the training is. */
const OF_THE_TRAINED: ReadonlySet<string | undefined> = new Set(['training record', 'audit', 'survey'])

/** Whether evidence of a training may tell who took it: of a sort that nobody has said, it may. */
export function tellsWhoWasTrained({ type }: Pick<FieldsOf<typeof evidence>, 'type'>): boolean {
  return type === undefined || OF_THE_TRAINED.has(type)
}
