import { levelOf, levelsOf, type RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import type { StatedRating } from '../found-log.ts'
import { LEAVE, statedValues, valueKey, type AxisScale } from './axis-scale.ts'
import { readRatingText } from './word-pair.ts'
import { looksLikeScore, plainWord, readProduct, readScore, type ScoreText } from './score-text.ts'
import type { CountedText, Wording } from './wording.ts'

const LOOK_UP = 'Look the level up in the plan’s matrix'
const PRODUCT_ORDER = ['Severity × likelihood', 'Likelihood × severity', LEAVE] as const

/** How the source's risk is read: its level where it is a level of the plan, and what is still open. */
export interface RiskScale {
  readonly read: (stated: string | null) => number | null
  readonly questions: readonly ImportQuestion[]
}

/** The part of a stated risk that gives the risk itself, where severity and likelihood are named in the same text. */
function riskPart(stated: string | null): string {
  if (stated === null) return ''
  const pair = readRatingText(stated)
  return pair === null ? stated : (pair.risk ?? '')
}

/** The risk as stated, when it is a score at all and no prose. */
function riskTexts(wordings: readonly Wording[]): CountedText[] {
  return wordings
    .map(({ rating, count }) => ({ text: riskPart(rating.risk), count }))
    .filter(({ text }) => text !== '' && looksLikeScore(text) && readProduct(text) === null)
}

/**
 * Decides whether the stated risks are levels of the plan. Scores that go beyond its levels, or that are the product of the
 * stated numbers, belong to another scale and are kept only as stated.
 */
export function riskScale(
  matrix: RiskMatrix,
  wordings: readonly Wording[],
  axes: readonly Pick<AxisScale, 'foreign' | 'isDeclared'>[],
  answers: ImportAnswers,
): RiskScale {
  const levels = levelsOf(matrix)
  const values = [...statedValues(riskTexts(wordings)).values()]
  const beyond = values.some(({ score }) => score.number !== null && !levels.includes(score.number))
  const foreign =
    axes.some((axis) => axis.foreign) ||
    beyond ||
    areProducts(matrix, wordings) ||
    (values.some(({ score }) => score.number !== null) &&
      !axes.every(({ isDeclared }) => isDeclared) &&
      areUnproven(matrix, wordings))
  const alone = wordings.every(({ rating }) => rating.severity === null && rating.likelihood === null)
  const wordLevel = (word: string) =>
    matrix.acceptability.find((entry) => plainWord(entry.word) === word)?.level ?? null
  // "2 Acceptable" shows that the source has other words for its levels, and bare numbers on the axes do not show that they are the plan's.
  const differs = ({ number, word }: ScoreText) => number !== null && (wordLevel(word) ?? number) !== number
  const hasOwnWords = values.some(({ score }) => differs(score))
  const isWordProven = !hasOwnWords && !areCoded(wordings)
  const certain = (stated: string): number | null => {
    const score = readScore(stated)
    if (score === null || foreign) return null
    if (score.number !== null) return levels.includes(score.number) ? score.number : null
    return isWordProven ? wordLevel(score.word) : null
  }
  const isOpen = ({ score, example }: { score: ScoreText; example: string }) =>
    certain(example) === null && (alone || (hasOwnWords && !foreign && wordLevel(score.word) !== null))
  const open = values.filter(isOpen)
  const questions: ImportQuestion[] = open.slice(0, 25).map(({ key, example, count }) => ({
    id: `risk:${key}`,
    about: `The risk is stated as “${example}” ${count === 1 ? 'once' : `${count} times`}, without severity and likelihood. Which level of the plan is it?`,
    proposed: LEAVE,
    choices: [...levels.map(String), LEAVE],
  }))
  if (!alone && foreign && values.length > 0) questions.push(aboutOtherScale(values.map(({ example }) => example)))
  const read = (text: string | null): number | null => {
    const stated = riskPart(text)
    if (!looksLikeScore(stated) || readProduct(stated) !== null) return null
    const level = certain(stated)
    if (level !== null) return level
    const score = readScore(stated)
    const answer = score === null ? undefined : answers[`risk:${valueKey(score)}`]
    return answer === undefined || !levels.map(String).includes(answer) ? null : Number(answer)
  }
  return { read, questions }
}

function aboutOtherScale(examples: readonly string[]): ImportQuestion {
  const listed = examples.slice(0, 4).map((example) => `“${example}”`)
  return {
    id: 'risk-scale',
    about: `The risk is stated on another scale than the plan’s (${listed.join(', ')}). How shall the level be found?`,
    proposed: LOOK_UP,
    choices: [LOOK_UP, LEAVE],
  }
}

/** Whether the level may be looked up although the source states its risk on another scale. */
export function mayLookUp(answers: ImportAnswers): boolean {
  return answers['risk-scale'] !== LEAVE
}

/** Whether the axes are stated in numbers or codes alone, so that no word of them shows whose scale it is. */
function areCoded(wordings: readonly Wording[]): boolean {
  const scores = wordings
    .flatMap(({ rating }) => [readScore(rating.severity), readScore(rating.likelihood)])
    .filter((score) => score !== null)
  return scores.length > 0 && scores.every(({ word }) => word === '')
}

/** Whether no rating shows that bare numbers are the plan's: those of the axes are bare too, and no rating gives all three as the matrix would. */
function areUnproven(matrix: RiskMatrix, wordings: readonly Wording[]): boolean {
  if (!areCoded(wordings)) return false
  return !wordings.some(({ rating }) => {
    const [s, l, r] = [rating.severity, rating.likelihood, rating.risk].map((text) => readScore(text)?.number ?? 0)
    return levelOf(matrix, matrix.severities[(s ?? 0) - 1] ?? '', matrix.likelihoods[(l ?? 0) - 1] ?? '') === r
  })
}

/** Whether every stated risk is the product of the stated numbers, and the matrix would say otherwise for at least one. */
function areProducts(matrix: RiskMatrix, wordings: readonly Wording[]): boolean {
  let differs = false
  let seen = 0
  for (const { rating } of wordings) {
    const { severity, likelihood, risk } = rating
    const [s, l, r] = [readScore(severity)?.number, readScore(likelihood)?.number, readScore(riskPart(risk))?.number]
    if (typeof s !== 'number' || typeof l !== 'number' || typeof r !== 'number') continue
    if (s * l !== r) return false
    seen++
    const level = levelOf(matrix, matrix.severities[s - 1] ?? '', matrix.likelihoods[l - 1] ?? '')
    if (level !== r) differs = true
  }
  return seen > 0 && differs
}

/** The question which factor of `2 × 4` is the severity, when the source does not say. */
export function productQuestion(wordings: readonly Wording[]): ImportQuestion | null {
  const example = wordings.find(
    ({ rating }) => rating.severity === null && rating.likelihood === null && isProduct(rating.risk),
  )?.rating
  if (example === undefined) return null
  return {
    id: 'product-order',
    about: `Risks are stated as products such as “${example.risk ?? ''}”. Which factor is the severity?`,
    proposed: PRODUCT_ORDER[0],
    choices: [...PRODUCT_ORDER],
  }
}

const isProduct = (risk: string | null) => risk !== null && readProduct(risk) !== null

/** The rating with the factors of its product put on their axes, once a person has said which is which. */
export function withFactors(rating: StatedRating, answers: ImportAnswers): StatedRating {
  const order = answers['product-order']
  const product = rating.severity === null && rating.likelihood === null ? readProduct(rating.risk ?? '') : null
  if (product === null || order === undefined || order === LEAVE) return rating
  const [severity, likelihood] = order === PRODUCT_ORDER[0] ? product : [product[1], product[0]]
  return { ...rating, severity, likelihood }
}
