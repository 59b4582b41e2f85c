import { fieldsOf } from '../../record/kind.ts'
import { textOf, type SafetyRecord } from '../../record/record.ts'
import type { Acceptability } from '../../risk/matrix.ts'
import { acceptance } from '../../safety-case/acceptance.ts'
import { evaluation } from '../../safety-case/evaluation.ts'
import { hazard } from '../../safety-case/hazard.ts'
import { riskBenefit } from '../../safety-case/risk-benefit.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule, RuleView, Step } from '../rule.ts'
import { found } from './answer.ts'
import { EVALUATIONS, residualRefusal, standingAcceptability, standingRating } from './hazard-risk.ts'
import { givesAuthority } from './plan-authority.ts'
import { sameWords } from './same-words.ts'

/** HAZ-08: the rationale may stand in the rating, in an evaluation or in an acceptance. */
export const hazardRationaleMissing: RecordRule = {
  code: 'HAZ-08',
  sentence: 'A risk that the plan accepts only with a justification has one.',
  clauses: [
    'DCB0129 5.1.1',
    'DCB0129 6.1.4',
    'DCB0160 Initial clinical risk evaluation: judged',
    'DCB0160 Clinical risk control: residual risk judged',
  ],
  level: 'blocker',
  remedy: 'Say why this risk is as low as the plan asks and cannot reasonably be reduced further.',
  from: 'control',
  on: ['hazard'],
  paths: [EVALUATIONS, ['<accepts']],
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
  const isRefused = isResidual && residualRefusal(subject, view) !== undefined
  return (
    (!isRefused && view.along(subject, '<evaluates').some(({ record }) => justifies(record, isResidual))) ||
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
  clauses: ['DCB0129 3.2.1', 'DCB0160 3.2.1', 'ISO 14971 4.2'],
  level: 'note',
  remedy: 'Give a clinical or technical reason, or record that the plan’s policy is ALARP.',
  on: ['hazard'],
  paths: [EVALUATIONS, ['<accepts'], ['<weighs']],
  reads: ['policy'],
  check(subject, view) {
    if (view.policy.policy !== 'AFAP') return NOTHING
    for (const [whose, text] of reasonsToStop(subject, view)) {
      const word = COST.exec(text)?.[0]
      if (word === undefined) continue
      return found(hazardCostAsRationale, subject, {
        sentence: `${whose} speaks of “${word}”, while the plan reduces risk as far as possible (AFAP).`,
      })
    }
    return NOTHING
  },
}

/** Why no more is done about a risk: where it is said, and what. */
function reasonsToStop(subject: SafetyRecord, view: RuleView): readonly (readonly [string, string])[] {
  const saidIn = (step: Step, field: string) =>
    view.along(subject, step).map(({ record }) => [record.ref, textOf(record, field)] as const)
  return [
    ['The rationale', standingRating(subject)?.rationale ?? ''],
    ...saidIn('<evaluates', 'rationale'),
    ...saidIn('<accepts', 'rationale'),
    ...saidIn('<weighs', 'impracticable'),
  ]
}

/** Why the risk that stands is not acceptable, as the sentence on it begins; null where it is, or is not known yet. */
function unacceptableRisk(subject: SafetyRecord, view: RuleView): string | null {
  const acceptability = standingAcceptability(subject, view)
  if (acceptability === null) return null
  const stands = `The risk stands at level ${acceptability.level} (${acceptability.word})`
  if (acceptability.verdict === 'unacceptable') return stands
  const refusal = residualRefusal(subject, view)
  return refusal === undefined ? null : `${stands}, which ${refusal.ref} does not accept`
}

/** HAZ-10: an unacceptable residual risk stands only where more control is impracticable and benefit outweighs it. */
export const hazardWithoutRiskBenefit: RecordRule = {
  code: 'HAZ-10',
  sentence: 'An unacceptable residual risk has a risk–benefit analysis in which the benefit outweighs it.',
  clauses: [
    'DCB0129 6.1.6',
    'DCB0129 6.2.1',
    'DCB0160 Clinical risk control: risk–benefit analysis',
    'DCB0160 Clinical risk control: benefit against risk',
    'ISO 14971 7.4',
  ],
  level: 'blocker',
  remedy:
    'Find further controls and judge the residual risk anew, or show that none is practicable and weigh the clinical benefit against the risk.',
  from: 'control',
  on: ['hazard'],
  paths: [EVALUATIONS, ['<weighs']],
  reads: ['matrix'],
  check(subject, view) {
    const stands = unacceptableRisk(subject, view)
    const lacks = stands === null ? null : whatRiskBenefitLacks(subject, view)
    return lacks === null ? NOTHING : found(hazardWithoutRiskBenefit, subject, { sentence: `${stands}, and ${lacks}.` })
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
  clauses: ['DCB0129 6.4.1', 'DCB0129 2.2.2', 'DCB0160 Clinical risk control: all risks accepted'],
  level: 'blocker',
  remedy: 'Have the risk accepted by the role that the plan names, and record basis and rationale.',
  from: 'pre-delivery',
  on: ['hazard'],
  paths: [EVALUATIONS, ['<accepts']],
  reads: ['matrix', 'policy'],
  check(subject, view) {
    const acceptability = standingAcceptability(subject, view)
    if (acceptability === null || !needsAuthority(acceptability, subject, view)) return NOTHING
    const accepted = view.along(subject, '<accepts')
    if (accepted.some(({ record }) => hasAuthority(record, acceptability, view))) return NOTHING
    const { authority } = acceptability
    const who = authority === undefined ? 'the authority that the plan names' : `the role “${authority}”`
    return found(hazardNotAcceptedByAuthority, subject, {
      sentence: `Level ${acceptability.level} (${acceptability.word}) has not been accepted by ${who}.`,
      about: accepted.slice(0, 5).map(({ record }) => record),
    })
  },
}

function needsAuthority({ verdict, authority }: Acceptability, subject: SafetyRecord, view: RuleView): boolean {
  if (verdict === 'justified' && authority !== undefined) return true
  return verdict === 'unacceptable' || residualRefusal(subject, view) !== undefined
}

function hasAuthority(record: SafetyRecord, acceptability: Acceptability, view: RuleView): boolean {
  const { authority, accepter } = fieldsOf(acceptance, record)
  if (authority === undefined || accepter === undefined) return false
  if (acceptability.authority !== undefined) return sameWords(authority, acceptability.authority)
  return givesAuthority(view.policy, authority)
}
