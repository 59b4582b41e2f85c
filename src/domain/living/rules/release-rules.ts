import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { labelOfState } from '../../record/state-table.ts'
import { preDeliveryReview } from '../../safety-case/pre-delivery-review.ts'
import { release } from '../../safety-case/release.ts'
import { caseStandardOf } from '../../standards/case-standard.ts'
import { isSignedReport } from '../coverage.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'
import { latestJudgement } from './latest-judgement.ts'
import { isInUse } from './release-in-use.ts'

/** REL-01: a new release is not covered by the report of an older one. */
export const releaseNotCovered: RecordRule = {
  code: 'REL-01',
  sentence:
    'Every authorised release is covered by a Clinical Safety Case Report that the Clinical Safety Officer approved.',
  clauses: [
    'DCB0129 3.5.1',
    'DCB0129 3.5.2',
    'DCB0129 7.3.3',
    'DCB0160 3.5.1',
    'DCB0160 Clinical Safety Case Reports: approved',
    'DCB0160 Modification and maintenance: report',
  ],
  level: 'blocker',
  remedy:
    'Issue a report that the Clinical Safety Officer approved and that covers the release, or withdraw the release.',
  on: ['release'],
  paths: [['<covers']],
  reads: [],
  check(subject, view) {
    if (!isInUse(subject) || view.along(subject, '<covers').some(({ record }) => isSignedReport(record))) return NOTHING
    return found(releaseNotCovered, subject, {
      sentence: `The release is ${spokenState(subject)}, but no safety case report that the Clinical Safety Officer approved covers it.`,
    })
  },
}

/** The state of a release as it is said within a sentence. */
function spokenState({ state }: SafetyRecord): string {
  return labelOfState(release.states, state).toLowerCase()
}

/** REL-02: the formal review comes before delivery or deployment, and it has to say that the release is ready. */
export const releaseNotReviewed: RecordRule = {
  code: 'REL-02',
  sentence: 'Every authorised release passed the formal review before its delivery or deployment.',
  clauses: ['DCB0129 7.1.1', 'DCB0160 7.1.2', 'ISO 14971 9'],
  level: 'blocker',
  remedy: 'Hold the review, link it to the release and record that the release is ready, or withdraw the release.',
  on: ['release'],
  paths: [['<reviews-release']],
  reads: [],
  check(subject, view) {
    if (!isInUse(subject)) return NOTHING
    const reviews = view.along(subject, '<reviews-release')
    const last = latestJudgement(reviews, 'heldOn') ?? reviews[0]?.record
    if (last === undefined) {
      const sentence = `No review before ${caseStandardOf(view.space.type)?.before ?? 'delivery'} is recorded for this release.`
      return found(releaseNotReviewed, subject, { sentence })
    }
    const { outcome } = fieldsOf(preDeliveryReview, last)
    if (outcome === 'ready' || outcome === 'ready with conditions') return NOTHING
    return found(releaseNotReviewed, subject, {
      sentence: `The outcome of ${last.ref} is ${outcome === undefined ? 'not recorded' : `“${outcome}”`}.`,
      about: [last],
    })
  },
}

/** REL-03: what was released has to be known exactly. */
export const releaseWithoutConfiguration: RecordRule = {
  code: 'REL-03',
  sentence: 'Every authorised release has its configuration on record.',
  clauses: ['DCB0129 7.1.3', 'DCB0129 7.3.4', 'DCB0160 Modification and maintenance: audit trail'],
  level: 'attention',
  remedy: 'List the parts of the release with their versions.',
  on: ['release'],
  paths: [],
  reads: [],
  check(subject) {
    if (!isInUse(subject) || (fieldsOf(release, subject).configuration?.length ?? 0) > 0) return NOTHING
    return found(releaseWithoutConfiguration, subject, { sentence: 'The released configuration is not recorded.' })
  },
}

/** REL-04: evidence from before the release shows another product until somebody says that it still holds. */
export const releaseWithoutEvidence: RecordRule = {
  code: 'REL-04',
  sentence: 'Every authorised release has evidence that was made on it, not only on older ones.',
  clauses: ['DCB0129 7.3.1', 'DCB0160 Modification and maintenance: process applied', 'IEC 62304 5.7.4'],
  level: 'attention',
  remedy: 'Link the runs that were made on this release, or make them and link them.',
  on: ['release'],
  paths: [['<made-on']],
  reads: [],
  check(subject, view) {
    if (!isInUse(subject) || view.linked(subject, '<made-on')) return NOTHING
    return found(releaseWithoutEvidence, subject, { sentence: 'No evidence was made on this release.' })
  },
}
