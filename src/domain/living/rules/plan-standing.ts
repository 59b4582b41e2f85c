import { fieldsOf } from '../../record/kind.ts'
import { plan } from '../../safety-case/plan.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule, SpaceRule } from '../rule.ts'
import { found } from './answer.ts'

/** PLN-01: everything else is judged under a plan. */
export const planMissing: SpaceRule = {
  code: 'PLN-01',
  sentence: 'A Clinical Risk Management Plan is in force.',
  clauses: ['DCB0129 3.2.1', 'DCB0160 3.2.1', 'ISO 14971 4.4'],
  level: 'blocker',
  remedy: 'Write the plan and have the Clinical Safety Officer approve it.',
  on: 'space',
  reads: ['plan', 'presence'],
  check(view) {
    if (view.plan.record?.state === 'in-force') return NOTHING
    const sentence =
      view.present('plan').size > 0
        ? 'A plan is written, but none is in force.'
        : 'There is no Clinical Risk Management Plan; risks are judged by the shipped example.'
    return found(planMissing, view.space, { sentence })
  },
}

/** PLN-02: with two plans nobody knows which criteria apply. */
export const planOneOfSeveral: RecordRule = {
  code: 'PLN-02',
  sentence: 'One plan only is in force.',
  clauses: ['DCB0129 3.2.4', 'DCB0160 Clinical Risk Management Plan: maintained'],
  level: 'blocker',
  remedy: 'Supersede the plan that no longer applies.',
  on: ['plan'],
  paths: [],
  reads: ['plan'],
  check(subject, view) {
    const { record } = view.plan
    if (subject.state !== 'in-force' || record === null || record.id === subject.id) return NOTHING
    return found(planOneOfSeveral, subject, {
      sentence: `This plan is in force beside ${record.ref}, which is the one applied.`,
      about: [record],
    })
  },
}

/** PLN-06: the approval is the Clinical Safety Officer's. */
export const planNotApproved: RecordRule = {
  code: 'PLN-06',
  sentence: 'The plan in force names who approved it and when.',
  clauses: ['DCB0129 3.2.2', 'DCB0160 Clinical Risk Management Plan: approved'],
  level: 'blocker',
  remedy: 'Have the Clinical Safety Officer approve the plan, and record name and date.',
  on: ['plan'],
  paths: [],
  reads: [],
  check(subject) {
    const { approvedBy, approvedOn } = fieldsOf(plan, subject)
    if (subject.state !== 'in-force' || (approvedBy !== undefined && approvedOn !== undefined)) return NOTHING
    return found(planNotApproved, subject, { sentence: 'The plan is in force without a recorded approval.' })
  },
}

/** PLN-08: a plan is maintained for the whole life of the system, so its next look is planned. */
export const planWithoutNextReview: RecordRule = {
  code: 'PLN-08',
  sentence: 'The plan in force has a date for its next review.',
  clauses: [
    'DCB0129 3.2.4',
    'DCB0129 2.6.1',
    'DCB0160 Clinical Risk Management Plan: maintained',
    'DCB0160 Regular clinical risk management process review',
  ],
  level: 'attention',
  remedy: 'Set the date of the next review.',
  settledBy: ['nextReview'],
  on: ['plan'],
  paths: [],
  reads: [],
  check(subject) {
    if (subject.state !== 'in-force' || fieldsOf(plan, subject).nextReview !== undefined) return NOTHING
    return found(planWithoutNextReview, subject, { sentence: 'No date is set for the next review of the plan.' })
  },
}
