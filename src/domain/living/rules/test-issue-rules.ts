import { fieldsOf } from '../../record/kind.ts'
import { testIssue } from '../../safety-case/test-issue.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'

/** TIS-01: a known defect whose clinical effect nobody has judged cannot be accepted. */
export const testIssueWithoutEffect: RecordRule = {
  code: 'TIS-01',
  sentence: 'Every unresolved test issue says what it means clinically.',
  clauses: ['DCB0129 7.1.1', 'IEC 62304 5.8.3'],
  level: 'blocker',
  remedy: 'Describe the clinical effect, or that there is none, and judge the clinical risk.',
  settledBy: ['clinicalEffect'],
  on: ['test-issue'],
  paths: [],
  reads: [],
  check(subject) {
    if (subject.state === 'resolved') return NOTHING
    const { clinicalEffect, clinicalRisk } = fieldsOf(testIssue, subject)
    if (clinicalEffect !== undefined || clinicalRisk === 'none') return NOTHING
    return found(testIssueWithoutEffect, subject, {
      sentence: 'The clinical effect of this open issue is not recorded.',
    })
  },
}

/** TIS-02: a defect that matters clinically shows in a hazard. */
export const testIssueWithoutHazard: RecordRule = {
  code: 'TIS-02',
  sentence: 'Every unresolved test issue of medium or high clinical risk is joined to what it affects.',
  clauses: ['DCB0129 4.3.1', 'IEC 62304 5.8.3'],
  level: 'attention',
  remedy: 'Link the issue to the hazard or control that it affects.',
  on: ['test-issue'],
  paths: [['>affects']],
  reads: [],
  check(subject, view) {
    const { clinicalRisk } = fieldsOf(testIssue, subject)
    if (subject.state === 'resolved' || (clinicalRisk !== 'medium' && clinicalRisk !== 'high')) return NOTHING
    if (view.linked(subject, '>affects')) return NOTHING
    return found(testIssueWithoutHazard, subject, {
      sentence: `The clinical risk is ${clinicalRisk}, but no hazard or control is named.`,
    })
  },
}
