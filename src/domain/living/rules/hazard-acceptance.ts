import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import type { Acceptability } from '../../risk/matrix.ts'
import { acceptance } from '../../safety-case/acceptance.ts'
import { evaluation } from '../../safety-case/evaluation.ts'
import { hazard } from '../../safety-case/hazard.ts'
import { riskBenefit } from '../../safety-case/risk-benefit.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule, RuleView } from '../rule.ts'
import { found } from './answer.ts'
import { standingAcceptability, standingRating } from './hazard-risk.ts'
import { sameWords } from './same-words.ts'

/** HAZ-08: the rationale may stand in the rating, in an evaluation or in an acceptance. */
export const hazardRationaleMissing: RecordRule = {
  code: 'HAZ-08',
  sentence: 'A risk that the plan accepts only with a justification has one.',
  clauses: ['DCB0129 5.1.1', 'DCB0129 6.1.4'],
  level: 'blocker',
  remedy: 'Say why this risk is as low as the plan asks and cannot reasonably be reduced further.',
  on: ['hazard'],
  paths: [['<evaluates'], ['<accepts']],
  reads: ['matrix'],
  check(subject, view) {
    const acceptability = standingAcceptability(subject, view)
    if (acceptability?.verdict !== 'justified' || hasRationale(subject, view)) return NOTHING
    return found(hazardRationaleMissing, subject, {
      sentence: `The risk stands at level ${acceptability.level} (${acceptability.word}) without a rationale.`,
    })
  },
}

function hasRationale(subject: SafetyRecord, view: RuleView): boolean {
  const standing = standingRating(subject)
  if (standing?.rationale !== undefined) return true
  const isResidual = standing === fieldsOf(hazard, subject).residual
  return (
    view.along(subject, '<evaluates').some(({ record }) => justifies(record, isResidual)) ||
    view.along(subject, '<accepts').some(({ record }) => fieldsOf(acceptance, record).rationale !== undefined)
  )
}

/** Whether an evaluation says why the risk is accepted; one of the initial risk says nothing of the residual. */
function justifies(record: SafetyRecord, isResidual: boolean): boolean {
  const { of, outcome, rationale } = fieldsOf(evaluation, record)
  return rationale !== undefined && outcome !== 'not acceptable' && !(isResidual && of === 'initial risk')
}

const COST = /\b(?:costs?|costly|expens\w*|budget\w*|price|unaffordable|financial(?:ly)?)\b/iu

/** HAZ-09: where risk is to be reduced as far as possible, money is no reason to stop; a soft hint from the wording. */
export const hazardCostAsRationale: RecordRule = {
  code: 'HAZ-09',
  sentence: 'Under a policy of reducing risk as far as possible, cost is no rationale.',
  clauses: ['DCB0129 3.2.1', 'ISO 14971 4.2'],
  level: 'note',
  remedy: 'Give a clinical or technical reason, or record that the plan’s policy is ALARP.',
  on: ['hazard'],
  paths: [],
  reads: ['policy'],
  check(subject, view) {
    if (view.policy.policy !== 'AFAP') return NOTHING
    const rationale = standingRating(subject)?.rationale
    const word = rationale === undefined ? undefined : COST.exec(rationale)?.[0]
    if (word === undefined) return NOTHING
    return found(hazardCostAsRationale, subject, {
      sentence: `The rationale speaks of “${word}”, while the plan reduces risk as far as possible (AFAP).`,
    })
  },
}

/** HAZ-10: an unacceptable residual risk stands only where more control is impracticable and benefit outweighs it. */
export const hazardWithoutRiskBenefit: RecordRule = {
  code: 'HAZ-10',
  sentence: 'An unacceptable residual risk has a risk–benefit analysis in which the benefit outweighs it.',
  clauses: ['DCB0129 6.1.6', 'DCB0129 6.2.1', 'ISO 14971 7.4'],
  level: 'blocker',
  remedy: 'Find further controls, or show that none is practicable and weigh the clinical benefit against the risk.',
  from: 'control',
  on: ['hazard'],
  paths: [['<weighs']],
  reads: ['matrix'],
  check(subject, view) {
    const acceptability = standingAcceptability(subject, view)
    if (acceptability?.verdict !== 'unacceptable') return NOTHING
    const lacks = whatRiskBenefitLacks(subject, view)
    if (lacks === null) return NOTHING
    return found(hazardWithoutRiskBenefit, subject, {
      sentence: `The risk stands at level ${acceptability.level} (${acceptability.word}), and ${lacks}.`,
    })
  },
}

function whatRiskBenefitLacks(subject: SafetyRecord, view: RuleView): string | null {
  let lacks = 'no risk–benefit analysis weighs it'
  for (const { record } of view.along(subject, '<weighs')) {
    const { outcome, impracticable } = fieldsOf(riskBenefit, record)
    if (outcome === 'benefit outweighs risk' && impracticable !== undefined) return null
    if (outcome === undefined) lacks = `${record.ref} has no outcome yet`
    else if (outcome === 'benefit outweighs risk')
      lacks = `${record.ref} does not say why further control is impracticable`
    else lacks = `${record.ref} finds that the benefit does not outweigh it`
  }
  return lacks
}

/** HAZ-11: acceptance counts only at the authority that the plan gives for the level. */
export const hazardNotAcceptedByAuthority: RecordRule = {
  code: 'HAZ-11',
  sentence: 'A risk above the acceptable is accepted by somebody to whom the plan gives that authority.',
  clauses: ['DCB0129 6.4.1', 'DCB0129 2.2.2'],
  level: 'blocker',
  remedy: 'Have the risk accepted by the role that the plan names, and record basis and rationale.',
  from: 'pre-delivery',
  on: ['hazard'],
  paths: [['<accepts']],
  reads: ['matrix', 'policy'],
  check(subject, view) {
    const acceptability = standingAcceptability(subject, view)
    if (acceptability === null || !needsAuthority(acceptability)) return NOTHING
    const accepted = view.along(subject, '<accepts')
    if (accepted.some(({ record }) => hasAuthority(record, acceptability, view))) return NOTHING
    const who = acceptability.authority ?? 'the authority that the plan names'
    return found(hazardNotAcceptedByAuthority, subject, {
      sentence: `Level ${acceptability.level} (${acceptability.word}) has not been accepted by ${who}.`,
      about: accepted.slice(0, 5).map(({ record }) => record),
    })
  },
}

function needsAuthority(acceptability: Acceptability): boolean {
  if (acceptability.verdict === 'acceptable') return false
  return acceptability.verdict === 'unacceptable' || acceptability.authority !== undefined
}

function hasAuthority(record: SafetyRecord, acceptability: Acceptability, view: RuleView): boolean {
  const { authority, accepter } = fieldsOf(acceptance, record)
  if (authority === undefined || accepter === undefined) return false
  if (acceptability.authority !== undefined) return sameWords(authority, acceptability.authority)
  const { authorisation } = view.policy
  return authorisation === undefined || authorisation.some((row) => sameWords(authority, row.role))
}
