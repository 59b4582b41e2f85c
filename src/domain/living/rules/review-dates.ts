import type { IsoDate } from '../../record/json.ts'
import { textOf, type SafetyRecord } from '../../record/record.ts'
import { NOTHING } from '../finding.ts'
import type { LinkPath, Neighbour, RecordRule, RuleView } from '../rule.ts'
import { found, nothingUntil } from './answer.ts'
import { dayAfter, daysLater } from './calendar.ts'

/** How many days before its date a review is announced. */
const DAYS_BEFORE_REVIEW = 30

interface OverdueReview {
  readonly code: string
  readonly kind: string
  readonly what: string
  readonly clauses: readonly string[]
  readonly paths?: readonly LinkPath[]
}

/** From a review to the others that looked at the same. */
const OTHER_REVIEWS: readonly LinkPath[] = [['>reviewed', '<reviewed']]

/** A rule that the next review of records of one kind is not late. */
function reviewOverdue({ code, kind, what, clauses, paths = [] }: OverdueReview): RecordRule {
  const rule: RecordRule = {
    code,
    sentence: `${what} is not overdue.`,
    clauses,
    level: 'attention',
    axis: 'freshness',
    remedy: 'Hold the review, record its outcome, and set the next date.',
    on: [kind],
    paths,
    reads: [],
    check(subject, view) {
      const due = nextReview(subject, view)
      if (due === null) return NOTHING
      if (due >= view.today) return nothingUntil(dayAfter(due))
      return found(rule, subject, { sentence: `${what} was due on ${due}.` })
    },
  }
  return rule
}

/** PLN-07. */
export const planReviewOverdue = reviewOverdue({
  code: 'PLN-07',
  kind: 'plan',
  what: 'The review of the plan',
  clauses: ['DCB0129 3.2.4', 'DCB0160 Clinical Risk Management Plan: maintained'],
})

/** RMS-02. */
export const managementSystemReviewOverdue = reviewOverdue({
  code: 'RMS-02',
  kind: 'risk-management-system',
  what: 'The review of the risk management system',
  clauses: ['DCB0129 2.6.1', 'DCB0160 Regular clinical risk management process review', 'ISO 14971 4.2'],
})

/** TPA-03. */
export const thirdPartyReviewOverdue = reviewOverdue({
  code: 'TPA-03',
  kind: 'third-party-assessment',
  what: 'The review of a third-party product',
  clauses: ['DCB0129 2.5.1', 'DCB0160 2.6.1'],
})

/** REV-01. */
export const plannedReviewOverdue = reviewOverdue({
  code: 'REV-01',
  kind: 'review',
  what: 'A planned review',
  clauses: [
    'DCB0129 2.6.1',
    'DCB0129 7.2.2',
    'DCB0160 Regular clinical risk management process review',
    'DCB0160 Post-deployment monitoring: effect on the case',
  ],
  paths: OTHER_REVIEWS,
})

/** REV-02: a warning while there is time to invite people. */
export const reviewAboutToBeDue: RecordRule = {
  code: 'REV-02',
  sentence: `No review falls due within ${DAYS_BEFORE_REVIEW} days.`,
  clauses: [
    'DCB0129 2.6.1',
    'DCB0129 3.2.4',
    'DCB0160 Regular clinical risk management process review',
    'DCB0160 Clinical Risk Management Plan: maintained',
  ],
  level: 'note',
  axis: 'freshness',
  remedy: 'Invite the people whom the review needs, hold it, and set the next date.',
  on: ['plan', 'risk-management-system', 'third-party-assessment', 'review'],
  paths: OTHER_REVIEWS,
  reads: [],
  check(subject, view) {
    const due = nextReview(subject, view)
    if (due === null || due < view.today) return NOTHING
    const noticeFrom = daysLater(due, -DAYS_BEFORE_REVIEW)
    if (view.today < noticeFrom) return nothingUntil(noticeFrom)
    return found(reviewAboutToBeDue, subject, { sentence: `A review is due on ${due}.`, until: dayAfter(due) })
  },
}

/**
 * The date of the next look: of a planned review that was not held its own date, else the next one; null once another
 * review has taken that look. Looks along `OTHER_REVIEWS` from a review.
 */
function nextReview(subject: SafetyRecord, view: RuleView): IsoDate | null {
  if (subject.state === 'superseded') return null
  const isReview = subject.kind === 'review'
  const heldOn = isReview ? textOf(subject, 'heldOn') : ''
  const date = textOf(subject, isReview && heldOn === '' ? 'plannedFor' : 'nextReview')
  return date === '' || (heldOn !== '' && isFollowed(subject, heldOn, view)) ? null : date
}

/** Whether everything that a review looked at was looked at again since. */
function isFollowed(subject: SafetyRecord, heldOn: IsoDate, view: RuleView): boolean {
  const seen = view.along(subject, '>reviewed')
  return seen.length > 0 && seen.every(({ record }) => view.along(record, '<reviewed').some(isLater))

  function isLater({ record }: Neighbour): boolean {
    return textOf(record, 'heldOn') > heldOn
  }
}
