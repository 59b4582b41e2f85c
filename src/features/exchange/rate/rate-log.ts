import { levelOf, type RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { ImportAnswers, ImportQuestion, ImportRating } from '../exchange-contract.ts'
import type { FoundHazard, FoundLog, StatedRating } from '../found-log.ts'
import { axisScale, statedValues, type AxisScale } from './axis-scale.ts'
import type { RatedHazard, RatedLog } from './rated-log.ts'
import { mayLookUp, productQuestion, riskScale, withFactors, type RiskScale } from './risk-scale.ts'
import { isOnly, placeOf, planIndex } from './scale-words.ts'
import { answeredStatus, statusQuestions } from './status-words.ts'

type Stage = 'initial' | 'residual'
const STAGES: readonly Stage[] = ['initial', 'residual']
const SWAPPED = 'Read each value by its meaning'
const NOT_SWAPPED = 'Leave unrated'

interface Scales {
  readonly matrix: RiskMatrix
  readonly severity: AxisScale
  readonly likelihood: AxisScale
  readonly risk: RiskScale
  readonly lookUp: boolean
}

/** Reads all ratings of a log against the plan's matrix and the answers given so far. */
export function rateLog(found: FoundLog, matrix: RiskMatrix, answers: ImportAnswers): RatedLog {
  const stated = statedRatings(found)
  const swapped = STAGES.filter((stage) => isSwapped(matrix, stated(stage)))
  const settle = (stage: Stage, rating: StatedRating) =>
    withFactors(swapped.includes(stage) ? unswapped(stage, rating, answers) : rating, answers)
  const all = STAGES.flatMap((stage) => stated(stage).map((rating) => settle(stage, rating)))
  const [severity, likelihood] = axes(found, matrix, all, answers)
  const risk = riskScale(matrix, all, severity.foreign || likelihood.foreign, answers)
  const scales: Scales = { matrix, severity, likelihood, risk, lookUp: mayLookUp(answers) }
  const rate = (hazard: FoundHazard, stage: Stage) => {
    const stages = [hazard[stage], ...hazard.alternatives[stage]]
    const worst = worstOf(
      scales,
      stages.map((rating) => ({ stated: rating, settled: settle(stage, rating) })),
    )
    return worst
  }
  const product = productQuestion(STAGES.flatMap(stated))
  return {
    found,
    hazards: found.hazards.map((hazard): RatedHazard => ({
      found: hazard,
      initial: rate(hazard, 'initial'),
      residual: rate(hazard, 'residual'),
      status: answeredStatus(hazard.status, answers),
    })),
    questions: [
      ...swapped.map(swapQuestion),
      ...(product === null ? [] : [product]),
      ...severity.questions,
      ...likelihood.questions,
      ...risk.questions,
      ...statusQuestions(found.hazards.map(({ status }) => status)),
    ],
  }
}

function statedRatings(found: FoundLog): (stage: Stage) => StatedRating[] {
  return (stage) => found.hazards.flatMap((hazard) => [hazard[stage], ...hazard.alternatives[stage]])
}

function axes(
  found: FoundLog,
  matrix: RiskMatrix,
  ratings: readonly StatedRating[],
  answers: ImportAnswers,
): readonly [AxisScale, AxisScale] {
  const texts = {
    severity: ratings.map((rating) => rating.severity),
    likelihood: ratings.map((rating) => rating.likelihood),
  }
  const words = { severity: matrix.severities, likelihood: matrix.likelihoods }
  const scale = (axis: 'severity' | 'likelihood', doubted: boolean) => {
    const declared = found.scales.filter((known) => known.axis === axis).flatMap((known) => known.words)
    return axisScale(axis, words[axis], texts[axis], declared, doubted, answers)
  }
  // When one axis is on another scale, common words of the other (High, Major) are no proof of the plan's scale either.
  const first = { severity: scale('severity', false), likelihood: scale('likelihood', false) }
  return [scale('severity', first.likelihood.foreign), scale('likelihood', first.severity.foreign)]
}

/** Whether the columns are exchanged: likelihood holds only severities, and severity only what a likelihood can be. */
function isSwapped(matrix: RiskMatrix, ratings: readonly StatedRating[]): boolean {
  const severities = [...statedValues(ratings.map(({ severity }) => severity)).values()]
  const likelihoods = [...statedValues(ratings.map(({ likelihood }) => likelihood)).values()]
  if (severities.length === 0 || likelihoods.length === 0) return false
  const severityWord = (word: string) => planIndex(matrix.severities, word) >= 0 || isOnly('severity', word)
  const likelihoodWord = (word: string) =>
    planIndex(matrix.likelihoods, word) >= 0 || placeOf('likelihood', word) !== null
  return (
    likelihoods.every(({ score }) => severityWord(score.word) && planIndex(matrix.likelihoods, score.word) < 0) &&
    severities.every(({ score }) => likelihoodWord(score.word) && !severityWord(score.word))
  )
}

function unswapped(stage: Stage, rating: StatedRating, answers: ImportAnswers): StatedRating {
  if (answers[`swapped-${stage}`] === NOT_SWAPPED) return { ...rating, severity: null, likelihood: null }
  return { ...rating, severity: rating.likelihood, likelihood: rating.severity }
}

function swapQuestion(stage: Stage): ImportQuestion {
  return {
    id: `swapped-${stage}`,
    about: `In the ${stage} rating the severity column holds likelihoods and the likelihood column severities. They are read by their values; is that right?`,
    proposed: SWAPPED,
    choices: [SWAPPED, NOT_SWAPPED],
  }
}

interface Candidate {
  readonly stated: StatedRating
  readonly settled: StatedRating
}

/** The rating to show: the only one, or the worst where the source rates each harm or cause apart. */
function worstOf(scales: Scales, candidates: readonly Candidate[]): ImportRating {
  let worst = candidates[0]
  for (const candidate of candidates) {
    if (worst === undefined || heaviness(scales, candidate) > heaviness(scales, worst)) worst = candidate
  }
  return ratingOf(scales, worst ?? { stated: EMPTY, settled: EMPTY })
}

const EMPTY: StatedRating = { severity: null, likelihood: null, risk: null, justification: null }

/** For comparing only: how heavy a rating would be if the proposals were accepted. */
function heaviness({ matrix, severity, likelihood, risk }: Scales, { settled }: Candidate): number {
  const s = severity.read(settled.severity) ?? severity.guess(settled.severity) ?? ''
  const l = likelihood.read(settled.likelihood) ?? likelihood.guess(settled.likelihood) ?? ''
  const level = levelOf(matrix, s, l) ?? risk.read(settled.risk) ?? 0
  return level * 100 + matrix.severities.indexOf(s) * 10 + matrix.likelihoods.indexOf(l)
}

function ratingOf(
  { matrix, severity, likelihood, risk, lookUp }: Scales,
  { stated, settled }: Candidate,
): ImportRating {
  const s = severity.read(settled.severity)
  const l = likelihood.read(settled.likelihood)
  const stateless = risk.read(settled.risk)
  const lookedUp = lookUp && s !== null && l !== null ? levelOf(matrix, s, l) : null
  return {
    severity: s,
    likelihood: l,
    level: stateless ?? lookedUp,
    stated: { severity: stated.severity, likelihood: stated.likelihood, risk: stated.risk },
  }
}
