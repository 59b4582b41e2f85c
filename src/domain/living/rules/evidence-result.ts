import { fieldsOf } from '../../record/kind.ts'
import { evidence } from '../../safety-case/evidence.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'
import { isOffered, isSupersededRun, OTHER_RUNS } from './evidence-currency.ts'

/** EVD-01: a failed run breaks what rests on it, until a later run of its series passes. */
export const evidenceFailed: RecordRule = {
  code: 'EVD-01',
  sentence: 'No current evidence has failed.',
  clauses: ['DCB0129 6.3.3', 'DCB0160 Clinical risk control: verified effective', 'ISO 14971 7.2', 'IEC 62304 5.7.4'],
  level: 'broken',
  remedy: 'Mend what failed and record the next run of its series, or withdraw the evidence with a reason.',
  on: ['evidence'],
  paths: OTHER_RUNS,
  reads: [],
  check(subject, view) {
    const { result, release } = fieldsOf(evidence, subject)
    if (result !== 'failed' || !isOffered(subject) || isSupersededRun(subject, view)) return NOTHING
    const where = release === undefined ? '' : ` on ${release}`
    return found(evidenceFailed, subject, { sentence: `The evidence failed${where}.` })
  },
}

/** EVD-02: a run that shows neither one thing nor the other shows nothing. */
export const evidenceInconclusive: RecordRule = {
  code: 'EVD-02',
  sentence: 'All current evidence is conclusive.',
  clauses: ['DCB0129 6.3.3', 'DCB0160 Clinical risk control: verified effective', 'ISO 14971 7.2'],
  level: 'attention',
  remedy: 'Record the next run of its series, or what a closer look at this one shows.',
  on: ['evidence'],
  paths: OTHER_RUNS,
  reads: [],
  check(subject, view) {
    if (fieldsOf(evidence, subject).result !== 'inconclusive') return NOTHING
    if (!isOffered(subject) || isSupersededRun(subject, view)) return NOTHING
    return found(evidenceInconclusive, subject, { sentence: 'The result is inconclusive.' })
  },
}

/** EVD-03: until somebody has looked there is no result. */
export const evidenceWithoutResult: RecordRule = {
  code: 'EVD-03',
  sentence: 'Somebody has looked at every item of evidence and recorded its result.',
  clauses: [
    'DCB0129 6.3.2',
    'DCB0129 6.3.3',
    'DCB0160 Clinical risk control: verified in place',
    'DCB0160 Clinical risk control: verified effective',
  ],
  level: 'attention',
  remedy: 'Look at the evidence and record whether it passed, failed or is inconclusive.',
  settledBy: ['result'],
  on: ['evidence'],
  paths: [],
  reads: [],
  check(subject) {
    const { result, type } = fieldsOf(evidence, subject)
    if (result !== undefined || type === 'stated in import' || !isOffered(subject)) return NOTHING
    return found(evidenceWithoutResult, subject, { sentence: 'No result is recorded.' })
  },
}

/** EVD-07: text in a cell says that evidence exists; nobody here has seen it. */
export const evidenceStatedUnverified: RecordRule = {
  code: 'EVD-07',
  sentence: 'Evidence that an imported file only mentions has been verified.',
  clauses: [
    'DCB0129 3.1.3',
    'DCB0129 6.3.2',
    'DCB0160 Clinical Risk Management File: documents and evidence',
    'DCB0160 Clinical risk control: verified in place',
  ],
  level: 'attention',
  remedy: 'Find what the text speaks of, record its type, result, date and digest, and verify it.',
  on: ['evidence'],
  paths: [],
  reads: [],
  check(subject) {
    if (fieldsOf(evidence, subject).type !== 'stated in import' || subject.state !== 'submitted') return NOTHING
    return found(evidenceStatedUnverified, subject, {
      sentence: 'Stated in an imported file, not verified by anybody.',
    })
  },
}
