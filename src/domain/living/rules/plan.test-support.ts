import type { Fields } from '../../record/json.ts'
import type { SafetyRecord } from '../../record/record.ts'
import {
  planLevelWithoutVerdict,
  planMatrixFalls,
  planWithoutAuthorisation,
  planWithoutCriteria,
  planWithoutMatrix,
  planWithoutPolicy,
} from './plan-content.ts'
import { planMissing, planNotApproved, planOneOfSeveral, planWithoutNextReview } from './plan-standing.ts'
import {
  managementSystemReviewOverdue,
  plannedReviewOverdue,
  planReviewOverdue,
  reviewAboutToBeDue,
  thirdPartyReviewOverdue,
} from './review-dates.ts'
import type { CaseBuilder, RuleCase, Scenario } from './rule-case.test-support.ts'

const IN_FORCE = { state: 'in-force' }
const SUPERSEDED = { state: 'superseded' }

const planWith =
  (fields: Fields, state = IN_FORCE): Scenario =>
  (c) =>
    c.add('plan', fields, state)

/** A review whose next one was due, and another of the same hazard; the first is returned. */
function lookedAtAgain(c: CaseBuilder, other: Fields): SafetyRecord {
  const hazard = c.add('hazard')
  const first = c.add('review', { heldOn: '2025-06-01', nextReview: '2026-06-01' })
  c.link(first, 'reviewed', hazard)
  c.link(c.add('review', other), 'reviewed', hazard)
  return first
}

const SMALL_MATRIX = {
  version: '1',
  severities: ['Minor', 'Major'],
  likelihoods: ['Low', 'High'],
  levels: [
    [1, 2],
    [2, 3],
  ],
  acceptability: [
    { level: 1, word: 'Fine', meaning: 'Nothing more is needed.', verdict: 'acceptable' },
    { level: 2, word: 'Bearable', meaning: 'Accepted with a reason.', verdict: 'justified' },
    { level: 3, word: 'Too high', meaning: 'Reduce it.', verdict: 'unacceptable' },
  ],
}

/** Wider than high, with neighbours of one level. */
const LEVEL_MATRIX = {
  ...SMALL_MATRIX,
  severities: ['Minor', 'Major', 'Extreme'],
  levels: [
    [1, 1, 2],
    [1, 2, 3],
  ],
}

/** What the rules on the plan and on the dates of reviews let pass and find fault with. */
export const PLAN_CASES: readonly RuleCase[] = [
  {
    rule: planMissing,
    passes: { 'in force': (c) => void c.add('plan', {}, IN_FORCE) },
    fails: {
      'no plan': () => undefined,
      'a draft only': (c) => void c.add('plan'),
      'superseded only': (c) => void c.add('plan', {}, SUPERSEDED),
    },
  },
  {
    rule: planOneOfSeveral,
    passes: {
      'the only one': planWith({}),
      'a draft beside it': (c) => (c.add('plan', {}, IN_FORCE), c.add('plan')),
    },
    fails: {
      'one in force beside a later one': (c) => {
        const first = c.add('plan', {}, IN_FORCE)
        c.add('plan', {}, IN_FORCE)
        return first
      },
    },
  },
  {
    rule: planWithoutCriteria,
    passes: {
      criteria: planWith({ criteria: 'Level 1 is accepted.' }),
      superseded: planWith({}, SUPERSEDED),
      'a draft beside the one in force': (c) => (c.add('plan', {}, IN_FORCE), c.add('plan')),
    },
    fails: { none: planWith({}), 'a draft, where none is in force yet': (c) => c.add('plan') },
  },
  {
    rule: planWithoutMatrix,
    passes: { 'a matrix': planWith({ matrix: SMALL_MATRIX }) },
    fails: { none: planWith({}) },
  },
  {
    rule: planWithoutAuthorisation,
    passes: { 'a row': planWith({ authorisation: [{ what: 'Release', role: 'CSO' }] }) },
    fails: { none: planWith({}), 'an empty table': planWith({ authorisation: [] }) },
  },
  {
    rule: planWithoutPolicy,
    passes: { ALARP: planWith({ policy: 'ALARP' }) },
    fails: { none: planWith({}) },
  },
  {
    rule: planLevelWithoutVerdict,
    passes: {
      'all levels judged': planWith({ matrix: SMALL_MATRIX }),
      'no matrix': planWith({}),
      'a draft beside the one in force': (c) => {
        c.add('plan', {}, IN_FORCE)
        return c.add('plan', { matrix: { ...SMALL_MATRIX, acceptability: SMALL_MATRIX.acceptability.slice(0, 1) } })
      },
    },
    fails: {
      'two levels not judged': planWith({
        matrix: { ...SMALL_MATRIX, acceptability: SMALL_MATRIX.acceptability.slice(0, 1) },
      }),
    },
  },
  {
    rule: planMatrixFalls,
    passes: {
      rising: planWith({ matrix: SMALL_MATRIX }),
      'the same level side by side': planWith({ matrix: LEVEL_MATRIX }),
      'no matrix': planWith({}),
    },
    fails: {
      'falls with severity': planWith({
        matrix: {
          ...SMALL_MATRIX,
          levels: [
            [2, 1],
            [2, 3],
          ],
        },
      }),
      'falls with likelihood': planWith({
        matrix: {
          ...SMALL_MATRIX,
          levels: [
            [2, 3],
            [1, 3],
          ],
        },
      }),
    },
  },
  {
    rule: planNotApproved,
    passes: {
      approved: planWith({ approvedBy: 'Dr Example', approvedOn: '2026-01-05' }),
      'a draft': (c) => c.add('plan'),
    },
    fails: { 'nobody named': planWith({ approvedOn: '2026-01-05' }) },
  },
  {
    rule: planWithoutNextReview,
    passes: { 'a date': planWith({ nextReview: '2026-12-01' }) },
    fails: { 'no date': planWith({}) },
  },
  {
    rule: planReviewOverdue,
    passes: {
      'due today': planWith({ nextReview: '2026-06-15' }),
      superseded: planWith({ nextReview: '2020-01-01' }, SUPERSEDED),
    },
    fails: { 'due yesterday': planWith({ nextReview: '2026-06-14' }) },
    until: { 'due today': '2026-06-16' },
  },
  {
    rule: managementSystemReviewOverdue,
    passes: { 'due later': (c) => c.add('risk-management-system', { nextReview: '2026-12-31' }) },
    fails: { 'due yesterday': (c) => c.add('risk-management-system', { nextReview: '2026-06-14' }) },
    until: { 'due later': '2027-01-01' },
  },
  {
    rule: thirdPartyReviewOverdue,
    passes: { 'no date': (c) => c.add('third-party-assessment') },
    fails: { 'due yesterday': (c) => c.add('third-party-assessment', { nextReview: '2026-06-14' }) },
  },
  {
    rule: plannedReviewOverdue,
    passes: {
      'held in time': (c) => c.add('review', { plannedFor: '2026-06-01', heldOn: '2026-06-01' }),
      'planned for a later day': (c) => c.add('review', { plannedFor: '2026-06-30' }),
      'a later review looked at the same again': (c) => lookedAtAgain(c, { heldOn: '2026-05-28' }),
    },
    fails: {
      'the later review is only planned': (c) => lookedAtAgain(c, { plannedFor: '2026-05-28' }),
      'one of two things was looked at again': (c) => {
        const first = lookedAtAgain(c, { heldOn: '2026-05-28' })
        c.link(first, 'reviewed', c.add('hazard'))
        return first
      },
      'the other review is earlier': (c) => lookedAtAgain(c, { heldOn: '2025-05-28' }),
      'planned and not held': (c) => c.add('review', { plannedFor: '2026-06-01' }),
      'held, the next one late': (c) => c.add('review', { heldOn: '2025-06-01', nextReview: '2026-06-01' }),
    },
    until: { 'planned for a later day': '2026-07-01' },
  },
  {
    rule: reviewAboutToBeDue,
    passes: {
      'months away': planWith({ nextReview: '2026-12-31' }),
      'overdue is another rule': planWith({ nextReview: '2026-06-01' }),
    },
    fails: {
      'a week away': planWith({ nextReview: '2026-06-22' }),
      'thirty days away': planWith({ nextReview: '2026-07-15' }),
      today: planWith({ nextReview: '2026-06-15' }),
    },
    until: {
      'months away': '2026-12-01',
      'a week away': '2026-06-23',
      'thirty days away': '2026-07-16',
      today: '2026-06-16',
    },
  },
]
