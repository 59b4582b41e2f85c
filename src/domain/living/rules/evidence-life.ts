import { fieldsOf } from '../../record/kind.ts'
import { evidence } from '../../safety-case/evidence.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found, nothingUntil } from './answer.ts'
import { dayAfter, daysLater } from './calendar.ts'
import { isOffered, isSupersededRun, OTHER_RUNS } from './evidence-currency.ts'

/** How many days before its end evidence is said to be about to lapse: time enough to repeat it. */
const DAYS_OF_NOTICE = 30

/** EVD-04: evidence has a life; afterwards it shows what was so, not what is. */
export const evidenceLapsed: RecordRule = {
  code: 'EVD-04',
  sentence: 'No current evidence is past the last day it is valid.',
  clauses: [
    'DCB0129 3.1.2',
    'DCB0129 6.3.3',
    'DCB0160 Clinical Risk Management File: kept',
    'DCB0160 Clinical risk control: verified effective',
  ],
  level: 'attention',
  axis: 'freshness',
  remedy: 'Repeat the evidence as the next run of its series, or extend its life.',
  on: ['evidence'],
  paths: OTHER_RUNS,
  reads: [],
  check(subject, view) {
    const { validUntil } = fieldsOf(evidence, subject)
    if (validUntil === undefined || !isOffered(subject) || isSupersededRun(subject, view)) return NOTHING
    if (validUntil >= view.today) return nothingUntil(dayAfter(validUntil))
    return found(evidenceLapsed, subject, { sentence: `The evidence lapsed after ${validUntil}.` })
  },
}

/** EVD-05: a warning while there is time to act. */
export const evidenceAboutToLapse: RecordRule = {
  code: 'EVD-05',
  sentence: `No current evidence lapses within ${DAYS_OF_NOTICE} days.`,
  clauses: [
    'DCB0129 3.1.2',
    'DCB0129 6.3.3',
    'DCB0160 Clinical Risk Management File: kept',
    'DCB0160 Clinical risk control: verified effective',
  ],
  level: 'attention',
  axis: 'freshness',
  remedy: 'Plan the next run before the evidence lapses.',
  on: ['evidence'],
  paths: OTHER_RUNS,
  reads: [],
  check(subject, view) {
    const { validUntil } = fieldsOf(evidence, subject)
    if (validUntil === undefined || validUntil < view.today || !isOffered(subject)) return NOTHING
    if (isSupersededRun(subject, view)) return NOTHING
    const noticeFrom = daysLater(validUntil, -DAYS_OF_NOTICE)
    if (view.today < noticeFrom) return nothingUntil(noticeFrom)
    return found(evidenceAboutToLapse, subject, {
      sentence: `The evidence lapses after ${validUntil}.`,
      until: dayAfter(validUntil),
    })
  },
}

/** EVD-06: without a digest nobody can show that this is what was looked at. */
export const evidenceWithoutDigest: RecordRule = {
  code: 'EVD-06',
  sentence: 'Every item of evidence has the digest of what was looked at.',
  clauses: ['DCB0129 3.1.3', 'DCB0160 Clinical Risk Management File: documents and evidence'],
  level: 'attention',
  remedy: 'Attach the file, or record the SHA-256 of its bytes.',
  settledBy: ['digest'],
  on: ['evidence'],
  paths: [],
  reads: [],
  check(subject) {
    const { digest, type } = fieldsOf(evidence, subject)
    if (digest !== undefined || type === 'stated in import' || !isOffered(subject)) return NOTHING
    return found(evidenceWithoutDigest, subject, { sentence: 'No digest binds the evidence to what was looked at.' })
  },
}

/** EVD-08: undated evidence cannot be set beside a release. */
export const evidenceWithoutDate: RecordRule = {
  code: 'EVD-08',
  sentence: 'Every item of evidence says when it was produced.',
  clauses: ['DCB0129 3.1.3', 'DCB0160 Clinical Risk Management File: documents and evidence', 'IEC 62304 5.7.5'],
  level: 'attention',
  remedy: 'Record the day on which the evidence was produced.',
  settledBy: ['producedOn'],
  on: ['evidence'],
  paths: [],
  reads: [],
  check(subject) {
    const { producedOn, type } = fieldsOf(evidence, subject)
    if (producedOn !== undefined || type === 'stated in import' || !isOffered(subject)) return NOTHING
    return found(evidenceWithoutDate, subject, { sentence: 'The date on which it was produced is missing.' })
  },
}
