import type { Fields, Json } from '../../record/json.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { actionOverdue, actionWithoutOwnerOrDate } from './action-rules.ts'
import {
  documentDeclined,
  documentNotApproved,
  documentNotApprovedByCso,
  documentWithoutDigest,
  reportNotDistributed,
} from './document-rules.ts'
import { reportWithoutHazardLog } from './issued-log-rule.ts'
import { deployed, type CaseBuilder, type RuleCase, type Scenario } from './rule-case.test-support.ts'
import { workshopOfOneDiscipline, workshopWithoutCso } from './workshop-rules.ts'

const ISSUED = { state: 'issued' }
const REPORT = 'Clinical Safety Case Report'

function approval(role: string, decision = 'approved', on = '2026-06-01'): { readonly [name: string]: Json } {
  return { name: `The ${role}`, role, decision, on }
}

const issued =
  (fields: Fields): Scenario =>
  (c) =>
    c.add('issued-document', { type: REPORT, ...fields }, ISSUED)

function declinedIn(c: CaseBuilder, state: string): SafetyRecord {
  return c.add('issued-document', { approvals: [approval('CSO', 'declined')] }, { state })
}

const workshopOf =
  (...participants: readonly { readonly [name: string]: Json }[]): Scenario =>
  (c) =>
    c.add('workshop', { participants })

/** What the rules on documents, workshops and actions let pass and find fault with. */
export const GOVERNANCE_CASES: readonly RuleCase[] = [
  {
    rule: documentNotApproved,
    passes: { approved: issued({ approvals: [approval('CSO')] }), 'a draft': (c) => c.add('issued-document') },
    fails: { 'no approval': issued({}), 'only a no': issued({ approvals: [approval('CSO', 'declined')] }) },
  },
  {
    rule: documentNotApprovedByCso,
    passes: {
      'by the officer': issued({ approvals: [approval('Clinical Safety Officer', 'approved with conditions')] }),
      'a document of another type': issued({ type: 'other', approvals: [approval('Product Owner')] }),
      'a document of no type': (c) => c.add('issued-document', { approvals: [approval('Product Owner')] }, ISSUED),
      'by nobody is another rule': issued({}),
      'only a no is another rule': issued({ approvals: [approval('CSO', 'declined')] }),
      'by somebody else and the officer': issued({ approvals: [approval('Product Owner'), approval('CSO')] }),
      'a draft': (c) => c.add('issued-document', { type: REPORT, approvals: [approval('Product Owner')] }),
    },
    fails: {
      'by somebody else': issued({ approvals: [approval('Product Owner')] }),
      'a plan, declined by the officer': issued({
        type: 'Clinical Risk Management Plan',
        approvals: [approval('Product Owner'), approval('CSO', 'declined')],
      }),
    },
  },
  {
    rule: reportNotDistributed,
    passes: {
      distributed: issued({ distribution: ['Example Trust'] }),
      'the report of a deployer, which hands nothing on': deployed(issued({})),
      'a draft': (c) => c.add('issued-document', { type: REPORT }),
      'a hazard log': issued({ type: 'Hazard Log' }),
    },
    fails: { 'to nobody': issued({}), 'to none listed': issued({ distribution: [] }) },
  },
  {
    rule: documentDeclined,
    passes: {
      approved: issued({ approvals: [approval('CSO')] }),
      'approved in the end': issued({
        approvals: [approval('CSO', 'declined', '2026-05-01'), approval('CSO', 'approved', '2026-06-01')],
      }),
      'declined, then approved on the same day': issued({ approvals: [approval('CSO', 'declined'), approval('CSO')] }),
      'a document that was withdrawn': (c) => declinedIn(c, 'withdrawn'),
      'a document that was superseded': (c) => declinedIn(c, 'superseded'),
    },
    fails: {
      'a draft': (c) => declinedIn(c, 'draft'),
      'a document issued for review': (c) => declinedIn(c, 'for-review'),
      declined: issued({ approvals: [approval('CSO'), approval('Owner', 'declined')] }),
      'approved, then declined on the same day': issued({ approvals: [approval('CSO'), approval('CSO', 'declined')] }),
    },
  },
  {
    rule: documentWithoutDigest,
    passes: { 'a digest': issued({ digest: 'e3b0c442' }), 'a draft': (c) => c.add('issued-document') },
    fails: { 'no digest': issued({}) },
  },
  {
    rule: reportWithoutHazardLog,
    passes: {
      'both are issued': (c) => {
        c.add('issued-document', { type: REPORT }, ISSUED)
        c.add('issued-document', { type: 'Hazard Log' }, ISSUED)
      },
      'nothing is issued': () => undefined,
    },
    fails: {
      'the log is a draft': (c) => {
        c.add('issued-document', { type: REPORT }, ISSUED)
        c.add('issued-document', { type: 'Hazard Log' })
      },
    },
  },
  {
    rule: workshopWithoutCso,
    passes: {
      'by discipline': workshopOf({ name: 'A', discipline: 'Clinical Safety Officer' }),
      'by name': (c) => {
        c.add('cso-appointment', { name: 'Dr Example' })
        return c.add('workshop', { participants: [{ name: 'dr example', discipline: 'Pharmacy' }] })
      },
    },
    fails: {
      'somebody else than the officer': (c) => {
        c.add('cso-appointment', { name: 'Dr Example' })
        return c.add('workshop', { participants: [{ name: 'B. Other', discipline: 'Pharmacy' }] })
      },
      'nobody recorded': (c) => c.add('workshop'),
      'its minutes are filed': (c) => c.add('workshop', {}, { state: 'filed' }),
      'the officer sent apologies': workshopOf({ name: 'A', discipline: 'CSO', present: false }),
    },
  },
  {
    rule: workshopOfOneDiscipline,
    passes: { two: workshopOf({ name: 'A', discipline: 'Nursing' }, { name: 'B', discipline: 'Engineering' }) },
    fails: {
      one: workshopOf({ name: 'A', discipline: 'Engineering' }, { name: 'B', discipline: 'engineering' }),
      'none recorded': workshopOf({ name: 'A' }),
      'its minutes are filed': (c) => c.add('workshop', {}, { state: 'filed' }),
      'the other one was absent': workshopOf(
        { name: 'A', discipline: 'Nursing' },
        { name: 'B', discipline: 'Engineering', present: false },
      ),
    },
  },
  {
    rule: actionOverdue,
    passes: {
      'due today': (c) => c.add('action', { due: '2026-06-15' }),
      done: (c) => c.add('action', { due: '2026-01-01' }, { state: 'done' }),
    },
    fails: { 'due yesterday': (c) => c.add('action', { due: '2026-06-14' }) },
    until: { 'due today': '2026-06-16' },
  },
  {
    rule: actionWithoutOwnerOrDate,
    passes: {
      both: (c) => c.add('action', { owner: 'Pharmacy lead', due: '2026-07-01' }),
      done: (c) => c.add('action', {}, { state: 'done' }),
    },
    fails: {
      'no date': (c) => c.add('action', { owner: 'Pharmacy lead' }),
      'no owner': (c) => c.add('action', { due: '2026-07-01' }),
      neither: (c) => c.add('action'),
    },
  },
]
