import type { Fields } from '../../record/json.ts'
import type { SafetyRecord } from '../../record/record.ts'
import {
  releaseNotCovered,
  releaseNotReviewed,
  releaseWithoutConfiguration,
  releaseWithoutEvidence,
} from './release-rules.ts'
import { requirementNotVerified, verificationNotPassed } from './requirement-rules.ts'
import { deployed, type CaseBuilder, type RuleCase } from './rule-case.test-support.ts'
import { testIssueWithoutEffect, testIssueWithoutHazard } from './test-issue-rules.ts'

function release(c: CaseBuilder, fields: Fields = {}, state = 'authorised'): SafetyRecord {
  return c.add('release', { version: '2.4.0', ...fields }, { state })
}

const BY_CSO = { name: 'A. Example', role: 'Clinical Safety Officer', decision: 'approved', on: '2026-05-01' } as const

interface Cover {
  readonly type?: string
  readonly state?: string
  readonly approval?: Fields
  /** What the Clinical Safety Officer said after that. */
  readonly later?: Fields
  readonly retired?: boolean
}

function covered(c: CaseBuilder, { type, state, approval, later, retired }: Cover = {}): SafetyRecord {
  const subject = release(c)
  const fields = {
    type: type ?? 'Clinical Safety Case Report',
    issuedOn: '2026-05-02',
    approvals: [{ ...BY_CSO, ...approval }, ...(later === undefined ? [] : [{ ...BY_CSO, ...later }])],
  }
  const parts = { state: state ?? 'issued', ...(retired === undefined ? {} : { retired }) }
  c.link(c.add('issued-document', fields, parts), 'covers', subject)
  return subject
}

function reviewed(c: CaseBuilder, ...outcomes: readonly Fields[]): SafetyRecord {
  const subject = release(c)
  for (const outcome of outcomes) c.link(c.add('pre-delivery-review', outcome), 'reviews-release', subject)
  return subject
}

function run(c: CaseBuilder, result: Fields, state = 'submitted'): SafetyRecord {
  const verification = c.add('verification')
  c.link(c.add('evidence', result, { state }), 'result-of', verification)
  return verification
}

/** What the rules on releases, test issues and requirements let pass and find fault with. */
export const DELIVERY_CASES: readonly RuleCase[] = [
  {
    rule: releaseNotCovered,
    passes: {
      'a report approved by the CSO': (c) => covered(c),
      'approved with conditions': (c) => covered(c, { approval: { decision: 'approved with conditions' } }),
      'a report that the CSO declined and approved later': (c) =>
        covered(c, { approval: { decision: 'declined' }, later: { on: '2026-05-20' } }),
      'a report that the CSO approved in another role too': (c) =>
        covered(c, { later: { role: 'Product Owner', on: '2026-05-20' } }),
      'a report that a newer one replaced': (c) => covered(c, { state: 'superseded' }),
      'a candidate': (c) => release(c, {}, 'candidate'),
    },
    fails: {
      'no document': (c) => release(c),
      'no document of one in the field': (c) => release(c, {}, 'in-field'),
      'a draft report': (c) => covered(c, { state: 'draft' }),
      'a report that was withdrawn': (c) => covered(c, { state: 'withdrawn' }),
      'a report that is retired': (c) => covered(c, { retired: true }),
      'a report approved by others alone': (c) => covered(c, { approval: { role: 'Medical Director' } }),
      'a report that the CSO approved and declined later': (c) =>
        covered(c, { later: { decision: 'declined', on: '2026-05-20' } }),
      'a report that the CSO declined': (c) => covered(c, { approval: { decision: 'declined' } }),
      'a hazard log only': (c) => covered(c, { type: 'Hazard Log' }),
    },
  },
  {
    rule: releaseNotReviewed,
    passes: {
      ready: (c) => reviewed(c, { outcome: 'ready' }),
      'ready with conditions': (c) => reviewed(c, { outcome: 'ready with conditions' }),
      'a candidate': (c) => release(c, {}, 'candidate'),
      'not ready, then ready': (c) =>
        reviewed(
          c,
          { outcome: 'ready', heldOn: '2026-05-20' },
          { outcome: 'not ready', heldOn: '2026-05-02' },
          { heldOn: '2026-06-01' },
        ),
      'both on one day': (c) =>
        reviewed(c, { outcome: 'not ready', heldOn: '2026-05-02' }, { outcome: 'ready', heldOn: '2026-05-02' }),
    },
    fails: {
      'ready, then not ready': (c) =>
        reviewed(c, { outcome: 'not ready', heldOn: '2026-05-20' }, { outcome: 'ready', heldOn: '2026-05-02' }),
      'no review': (c) => release(c),
      'no review, in the case of a deployer': deployed((c) => release(c)),
      'no outcome': (c) => reviewed(c, {}),
      'not ready': (c) => reviewed(c, { outcome: 'not ready' }),
    },
  },
  {
    rule: releaseWithoutConfiguration,
    passes: {
      recorded: (c) => release(c, { configuration: ['api 2.4.0'] }),
      'a candidate': (c) => release(c, {}, 'candidate'),
    },
    fails: {
      'nothing listed': (c) => release(c, { configuration: [] }),
      'not recorded': (c) => release(c, {}, 'in-field'),
    },
  },
  {
    rule: releaseWithoutEvidence,
    passes: {
      'evidence made on it': (c) => {
        const subject = release(c)
        c.link(c.add('evidence'), 'made-on', subject)
        return subject
      },
      'a candidate': (c) => release(c, {}, 'candidate'),
    },
    fails: { 'older evidence only': (c) => release(c) },
  },
  {
    rule: testIssueWithoutEffect,
    passes: {
      'its effect is recorded': (c) => c.add('test-issue', { clinicalEffect: 'A label is cut off.' }),
      'judged to have none': (c) => c.add('test-issue', { clinicalRisk: 'none' }),
      resolved: (c) => c.add('test-issue', {}, { state: 'resolved' }),
    },
    fails: {
      'judged to have some': (c) => c.add('test-issue', { clinicalRisk: 'low' }),
      'open, not judged': (c) => c.add('test-issue'),
    },
  },
  {
    rule: testIssueWithoutHazard,
    passes: {
      'joined to a hazard': (c) => {
        const issue = c.add('test-issue', { clinicalRisk: 'high' })
        c.link(issue, 'affects', c.add('hazard'))
        return issue
      },
      'low risk': (c) => c.add('test-issue', { clinicalRisk: 'low' }),
      'not judged is another rule': (c) => c.add('test-issue'),
      resolved: (c) => c.add('test-issue', { clinicalRisk: 'high' }, { state: 'resolved' }),
    },
    fails: {
      'medium risk, no hazard': (c) => c.add('test-issue', { clinicalRisk: 'medium' }),
      'high risk, no hazard': (c) => c.add('test-issue', { clinicalRisk: 'high' }),
    },
  },
  {
    rule: requirementNotVerified,
    passes: {
      verified: (c) => {
        const requirement = c.add('requirement')
        c.link(c.add('verification'), 'verifies', requirement)
        return requirement
      },
    },
    fails: { 'not verified': (c) => c.add('requirement') },
  },
  {
    rule: verificationNotPassed,
    passes: {
      passed: (c) => run(c, { result: 'passed' }),
      'a run that failed breaks it, which is another rule': (c) => run(c, { result: 'failed' }),
    },
    fails: {
      'never run': (c) => c.add('verification'),
      inconclusive: (c) => run(c, { result: 'inconclusive' }),
      'what failed was withdrawn': (c) => run(c, { result: 'failed' }, 'withdrawn'),
      'the passing run was withdrawn': (c) => run(c, { result: 'passed' }, 'withdrawn'),
      'the later run of its series is inconclusive': (c) => {
        const verification = run(c, { series: 'nightly', producedOn: '2026-05-01', result: 'passed' })
        const later = { series: 'nightly', producedOn: '2026-05-02', result: 'inconclusive' }
        c.link(c.add('evidence', later), 'result-of', verification)
        return verification
      },
    },
  },
]
