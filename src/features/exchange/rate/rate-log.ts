import { levelOf, type RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { ImportAnswers, ImportQuestion, ImportRating } from '../exchange-contract.ts'
import { noRating, type FoundLog, type StatedRating } from '../found-log.ts'
import { remembering } from '../remembering.ts'
import { axisScale, statedValues, type AxisScale, type BesideAxis } from './axis-scale.ts'
import type { RatedHazard, RatedLog } from './rated-log.ts'
import { isResidualLeft, residualQuestion } from './residual-question.ts'
import { mayLookUp, productQuestion, riskScale, withFactors, type RiskScale } from './risk-scale.ts'
import { codeQuestion, isRiskCode, withCode } from './risk-code.ts'
import { isOnly, placeOf, planIndex } from './scale-words.ts'
import { settledLog } from './settled-log.ts'
import { answeredStatus, statusQuestions } from './status-words.ts'
import { wordingKey, wordingsOf, type CountedText, type Stage, type Wording } from './wording.ts'

const STAGES: readonly Stage[] = ['initial', 'residual']
const SWAPPED = 'Read each value by its meaning'
const NOT_SWAPPED = 'Leave unrated'
const PARTIAL = 'partial-likelihood'
const NO_LIKELIHOOD = 'Leave the likelihood open'
const IS_LIKELIHOOD = 'Take it for the likelihood of harm'

interface Scales {
  readonly matrix: RiskMatrix
  readonly severity: AxisScale
  readonly likelihood: AxisScale
  readonly risk: RiskScale
  readonly lookUp: boolean
}

/** Reads all ratings of a log against the plan's matrix and the answers given so far; each wording is read once. */
export function rateLog(told: FoundLog, matrix: RiskMatrix, answers: ImportAnswers): RatedLog {
  const { found, questions } = settledLog(told, answers)
  const stated = { initial: wordingsOf(found, 'initial'), residual: wordingsOf(found, 'residual') }
  const swapped = STAGES.filter((stage) => isSwapped(matrix, [...stated[stage].values()]))
  const settle = (stage: Stage, rating: StatedRating) =>
    stage === 'residual' && isResidualLeft(found, answers)
      ? noRating()
      : withCode(
          matrix,
          withFactors(
            wholeOnly(swapped.includes(stage) ? unswapped(stage, rating, answers) : rating, answers),
            answers,
          ),
          answers,
        )
  const all = STAGES.flatMap((stage) => [...stated[stage].values()])
  const settled = STAGES.flatMap((stage) =>
    [...stated[stage].values()].map(({ rating, count }): Wording => ({ rating: settle(stage, rating), count })),
  )
  const [severity, likelihood] = axes(found, matrix, settled, answers)
  const coded = codeQuestion(matrix, all)
  const isCode = ({ rating }: Wording) => coded !== null && isRiskCode(rating.risk)
  const uncoded = settled.filter((wording) => !isCode(wording))
  const stating = riskScale(matrix, uncoded, [severity, likelihood], answers)
  const risk: RiskScale =
    coded === null ? stating : { ...stating, read: (text) => (isRiskCode(text) ? null : stating.read(text)) }
  const scales: Scales = { matrix, severity, likelihood, risk, lookUp: mayLookUp(answers) }
  const readings = (stage: Stage) =>
    new Map([...stated[stage]].map(([key, { rating }]) => [key, readingOf(scales, rating, settle(stage, rating))]))
  const initial = readings('initial')
  const residual = readings('residual')
  const status = remembering((text) => answeredStatus(text, answers))
  const product = productQuestion(all)
  return {
    found,
    hazards: found.hazards.map((hazard): RatedHazard => ({
      found: hazard,
      initial: worstOf(initial, hazard.initial, hazard.alternatives.initial),
      residual: worstOf(residual, hazard.residual, hazard.alternatives.residual),
      status: hazard.status === null ? null : status(hazard.status),
    })),
    questions: [
      ...questions,
      ...[residualQuestion(found)].filter((question) => question !== null),
      ...(all.some(({ rating }) => rating.isPartial) ? [partialQuestion()] : []),
      ...swapped.map(swapQuestion),
      ...[product, coded].filter((question) => question !== null),
      ...severity.questions,
      ...likelihood.questions,
      ...risk.questions,
      ...statusQuestions(found.hazards.map((hazard) => hazard.status)),
    ],
  }
}

function axes(
  found: FoundLog,
  matrix: RiskMatrix,
  wordings: readonly Wording[],
  answers: ImportAnswers,
): readonly [AxisScale, AxisScale] {
  const texts = { severity: textsOf(wordings, 'severity'), likelihood: textsOf(wordings, 'likelihood') }
  const words = { severity: matrix.severities, likelihood: matrix.likelihoods }
  const scale = (axis: 'severity' | 'likelihood', beside: BesideAxis) => {
    const declared = found.scales.filter((known) => known.axis === axis)
    return axisScale(axis, words[axis], texts[axis], declared, beside, answers)
  }
  // When one axis is on another scale, common words of the other (High, Major) are no proof of the plan's scale either.
  const alone: BesideAxis = { foreign: false, isLong: false }
  const first = { severity: scale('severity', alone), likelihood: scale('likelihood', alone) }
  return [scale('severity', first.likelihood), scale('likelihood', first.severity)]
}

function textsOf(wordings: readonly Wording[], axis: 'severity' | 'likelihood'): CountedText[] {
  return wordings.map(({ rating, count }) => ({ text: rating[axis], count }))
}

/** Whether the columns are exchanged: likelihood holds only severities, and severity only what a likelihood can be. */
function isSwapped(matrix: RiskMatrix, wordings: readonly Wording[]): boolean {
  const severities = [...statedValues(textsOf(wordings, 'severity')).values()]
  const likelihoods = [...statedValues(textsOf(wordings, 'likelihood')).values()]
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

/** A rating without the likelihood that is only part of one, until somebody has said that it counts. */
function wholeOnly(rating: StatedRating, answers: ImportAnswers): StatedRating {
  return rating.isPartial && answers[PARTIAL] !== IS_LIKELIHOOD ? { ...rating, likelihood: null } : rating
}

function partialQuestion(): ImportQuestion {
  return {
    id: PARTIAL,
    about:
      'The likelihood is told in parts, P1 (that the situation comes about) or P2 (that harm follows from it), and nowhere as a whole. The later part alone is not the likelihood of harm; how is it to be read?',
    proposed: NO_LIKELIHOOD,
    choices: [NO_LIKELIHOOD, IS_LIKELIHOOD],
  }
}

function swapQuestion(stage: Stage): ImportQuestion {
  return {
    id: `swapped-${stage}`,
    about: `In the ${stage} rating the severity column holds likelihoods and the likelihood column severities. They are read by their values; is that right?`,
    proposed: SWAPPED,
    choices: [SWAPPED, NOT_SWAPPED],
  }
}

/** What a wording means, and how heavy it is beside others. */
interface Reading {
  readonly rating: ImportRating
  readonly heaviness: number
}

function readingOf(scales: Scales, stated: StatedRating, settled: StatedRating): Reading {
  return { rating: ratingOf(scales, stated, settled), heaviness: heaviness(scales, settled) }
}

/** The rating to show: the only one, or the worst where the source rates each harm or cause apart. */
function worstOf(
  readings: ReadonlyMap<string, Reading>,
  stated: StatedRating,
  alternatives: readonly StatedRating[],
): ImportRating {
  let worst = readingFor(readings, stated)
  for (const alternative of alternatives) {
    const reading = readingFor(readings, alternative)
    if (reading.heaviness > worst.heaviness) worst = reading
  }
  return worst.rating
}

function readingFor(readings: ReadonlyMap<string, Reading>, stated: StatedRating): Reading {
  const reading = readings.get(wordingKey(stated))
  if (reading === undefined) throw new Error('A rating was not counted among the wordings of its log.')
  return reading
}

/** For comparing only: how heavy a rating would be if the proposals were accepted. */
function heaviness({ matrix, severity, likelihood, risk }: Scales, settled: StatedRating): number {
  const s = severity.read(settled.severity) ?? severity.guess(settled.severity) ?? ''
  const l = likelihood.read(settled.likelihood) ?? likelihood.guess(settled.likelihood) ?? ''
  const level = levelOf(matrix, s, l) ?? risk.read(settled.risk) ?? 0
  return level * 100 + matrix.severities.indexOf(s) * 10 + matrix.likelihoods.indexOf(l)
}

function ratingOf(
  { matrix, severity, likelihood, risk, lookUp }: Scales,
  stated: StatedRating,
  settled: StatedRating,
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
