import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { decision } from '../../safety-case/decision.ts'
import { issuedDocument } from '../../safety-case/issued-document.ts'
import { NOTHING } from '../finding.ts'
import type { PlanPolicy, RecordRule, RuleView, SpaceRule } from '../rule.ts'
import { found } from './answer.ts'
import { givesAuthority } from './plan-authority.ts'
import { isInUse } from './release-in-use.ts'

/** DEP-07: the Clinical Safety Officer approves the papers; the organisation's leadership takes the risk. */
export const releaseNotAuthorised: RecordRule = {
  code: 'DEP-07',
  sentence:
    'Every authorised release has a decision to put it to use, by somebody to whom the plan gives that authority.',
  clauses: ['DCB0160 2.2.2'],
  level: 'blocker',
  remedy:
    'Record the decision of top management on the release, with who decided, their authority under the plan and why the remaining risk is accepted, or withdraw the release.',
  only: 'deployment-case',
  on: ['release'],
  paths: [['<decides']],
  reads: ['policy'],
  check(subject, view) {
    if (!isInUse(subject)) return NOTHING
    const decisions = view.along(subject, '<decides').map(({ record }) => record)
    const lacks = decisions.map((record) => whatDecisionLacks(record, view.policy))
    if (lacks.includes(null)) return NOTHING
    const sentence = lacks.at(-1) ?? 'No decision to put this release to use is recorded.'
    return found(releaseNotAuthorised, subject, { sentence, about: decisions.slice(-1) })
  },
}

function whatDecisionLacks(record: SafetyRecord, policy: PlanPolicy): string | null {
  const { decidedBy, authority, rationale } = fieldsOf(decision, record)
  if (decidedBy === undefined || authority === undefined)
    return `${record.ref} does not say who decided and with what authority under the plan.`
  if (!givesAuthority(policy, authority))
    return `${record.ref} was decided as “${authority}”, to whom the plan gives no authority.`
  return rationale === undefined ? `${record.ref} does not say why the remaining risk is accepted.` : null
}

/** DEP-08: taking a system away is a phase with risks of its own. */
export const decommissioningWithoutReport: SpaceRule = {
  code: 'DEP-08',
  sentence: 'A product that is taken out of use has a Clinical Safety Case Report for that phase.',
  clauses: ['DCB0160 3.5.1', 'DCB0160 Decommissioning: report'],
  level: 'blocker',
  remedy: 'Issue a report for the phase “decommissioning”, or correct the phase in the plan.',
  only: 'deployment-case',
  on: 'space',
  reads: ['plan', 'presence'],
  check(view) {
    const { record, fields } = view.plan
    // A plan that names no phase is judged as in the last; that nobody has said so is no decommissioning.
    if (record === null || fields.phase !== 'decommissioning' || hasReport(view)) return NOTHING
    return found(decommissioningWithoutReport, view.space, {
      sentence: `${record.ref} says that the product is being taken out of use, but no report for that phase is issued.`,
      about: [record],
    })
  },
}

function hasReport(view: RuleView): boolean {
  for (const id of view.present('issued-document')) {
    const record = view.record(id)
    if (record?.state !== 'issued') continue
    const { type, phase } = fieldsOf(issuedDocument, record)
    if (type === 'Clinical Safety Case Report' && phase === 'decommissioning') return true
  }
  return false
}
