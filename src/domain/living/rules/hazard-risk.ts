import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { acceptabilityOf, type Acceptability, type RiskLevel, type RiskMatrix } from '../../risk/matrix.ts'
import { saysRisk, shownLevel, type Rating } from '../../risk/rating.ts'
import { evaluation } from '../../safety-case/evaluation.ts'
import { HAZARD_RATINGS, hazard, type HazardRating } from '../../safety-case/hazard.ts'
import { standingLevel } from '../../safety-case/standing-level.ts'
import type { LinkPath, Neighbour, RuleView } from '../rule.ts'
import { latestJudgement } from './latest-judgement.ts'

/** The paths that `initialRiskAccepted` looks along from a hazard. */
export const EVALUATIONS: LinkPath = ['<evaluates']

/** The first thing that is found in one of a hazard's ratings, looked at in the order in which they are made; else null. */
export function firstInRatings<T>(
  subject: SafetyRecord,
  look: (rating: Rating, which: HazardRating) => T | null,
): T | null {
  const ratings = fieldsOf(hazard, subject)
  for (const which of HAZARD_RATINGS) {
    const rating = ratings[which]
    const found = rating === undefined ? null : look(rating, which)
    if (found !== null) return found
  }
  return null
}

/** What one rating says after another: both values, the later rating, and which ratings they are. */
interface RatingStep<V> {
  readonly before: V
  readonly after: V
  readonly rating: Rating
  readonly was: HazardRating
  readonly is: HazardRating
}

/** The first thing found in what a rating says, held against the rating before it that says the same sort of thing; else null. */
export function firstInRatingSteps<V, T>(
  subject: SafetyRecord,
  valueOf: (rating: Rating) => V | undefined,
  look: (step: RatingStep<V>) => T | null,
): T | null {
  let before: V | undefined
  let was: HazardRating = 'initial'
  return firstInRatings(subject, (rating, is) => {
    const after = valueOf(rating)
    if (after === undefined) return null
    // Written out: a step is taken for every rating there is, and to spread an object into it costs more than the rule.
    const found = before === undefined ? null : look({ before, after, rating, was, is })
    before = after
    was = is
    return found
  })
}

/** The level the plan gives the hazard's initial risk, or null while it is unrated. */
export function initialLevel(subject: SafetyRecord, view: RuleView): RiskLevel | null {
  return shownLevel(view.matrix, fieldsOf(hazard, subject).initial)
}

/**
 * What the plan says of the risk that stands: the residual one, or the initial one where it was accepted. Null while
 * the residual risk is still to be rated, for then nothing stands yet. Looks along `EVALUATIONS`.
 */
export function standingAcceptability(subject: SafetyRecord, view: RuleView): Acceptability | null {
  const { residual } = fieldsOf(hazard, subject)
  if ((residual === undefined || !saysRisk(residual)) && !initialRiskAccepted(subject, view)) return null
  const level = standingLevel(view.matrix, subject)
  return level === null ? null : acceptabilityOf(view.matrix, level)
}

/** The rating that stands: the residual one, or the initial one where there is no residual. */
export function standingRating(subject: SafetyRecord): Rating | undefined {
  const { residual, initial } = fieldsOf(hazard, subject)
  return residual !== undefined && saysRisk(residual) ? residual : initial
}

/** Whether the plan's criteria alone accept the initial risk. */
function initialLevelAcceptable(subject: SafetyRecord, view: RuleView): boolean {
  const level = initialLevel(subject, view)
  return level !== null && acceptabilityOf(view.matrix, level)?.verdict === 'acceptable'
}

/**
 * Whether the initial risk was accepted, by its latest recorded evaluation or, where there is none, by the plan's
 * criteria; the requirements on further control then do not apply to the hazard (DCB0129 5.1.2). Looks along `EVALUATIONS`.
 */
export function initialRiskAccepted(subject: SafetyRecord, view: RuleView): boolean {
  const evaluations = view.along(subject, '<evaluates').filter(isOfInitialRisk)
  const latest = latestJudgement(evaluations, 'evaluatedOn')
  return latest === undefined ? initialLevelAcceptable(subject, view) : isAccepting(latest)
}

/** The latest recorded evaluation of the residual risk where it does not accept it (DCB0129 6.1.4, 6.1.5). Looks along `EVALUATIONS`. */
export function residualRefusal(subject: SafetyRecord, view: RuleView): SafetyRecord | undefined {
  const evaluations = view.along(subject, '<evaluates').filter(isOfResidualRisk)
  const latest = latestJudgement(evaluations, 'evaluatedOn')
  return latest === undefined || isAccepting(latest) ? undefined : latest
}

function isOfResidualRisk({ record }: Neighbour): boolean {
  return fieldsOf(evaluation, record).of === 'residual risk'
}

function isOfInitialRisk({ record }: Neighbour): boolean {
  return fieldsOf(evaluation, record).of === 'initial risk'
}

/** Whether an evaluation finds the risk acceptable, as it is or with its rationale. */
function isAccepting(record: SafetyRecord): boolean {
  return fieldsOf(evaluation, record).outcome !== 'not acceptable'
}

/** Whether the residual risk is rated lower than the initial one in level, severity or likelihood. */
export function residualIsLower(subject: SafetyRecord, view: RuleView): boolean {
  const { initial, residual } = fieldsOf(hazard, subject)
  return isRatedLower(residual, initial, view.matrix)
}

/** Whether the risk assuming transferred controls is rated lower than the residual one in level, severity or likelihood. */
export function secondResidualIsLower(subject: SafetyRecord, view: RuleView): boolean {
  const { residual, residualWithTransferred } = fieldsOf(hazard, subject)
  return isRatedLower(residualWithTransferred, residual, view.matrix)
}

function isRatedLower(after: Rating | undefined, before: Rating | undefined, matrix: RiskMatrix): boolean {
  const [from, to] = [shownLevel(matrix, before), shownLevel(matrix, after)]
  if (from !== null && to !== null && to < from) return true
  return (
    isLowerWord(matrix.severities, after?.severity, before?.severity) ||
    isLowerWord(matrix.likelihoods, after?.likelihood, before?.likelihood)
  )
}

/** Whether the first word stands below the second on a scale that runs from least to worst; unknown words never do. */
export function isLowerWord(scale: readonly string[], one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const at = scale.indexOf(one)
  return at >= 0 && at < scale.indexOf(other)
}
