import type { ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import type { DeclaredScale } from '../found-log.ts'
import { leadingScore, readScore, type ScoreText } from './score-text.ts'
import { numberRanges, placeInPlan, type NumberRange } from './number-range.ts'
import { isForeign, placeOf, planIndex, proposeWord, worstWords, type Axis } from './scale-words.ts'
import type { CountedText } from './wording.ts'

/** The answer that leaves a score as the source states it. */
export const LEAVE = 'Leave unrated'

/** How one axis of the source is read: the plan's word for each stated text, and what is still open. */
export interface AxisScale {
  /** The plan's word for a stated text, or null when it is unrated, unknown or not yet answered. */
  readonly read: (stated: string | null) => string | null
  /** The word it would be if every proposal were accepted; only for comparing, never stored. */
  readonly guess: (stated: string | null) => string | null
  readonly questions: readonly ImportQuestion[]
  /** Whether the source's scale is another one than the plan's. */
  readonly foreign: boolean
  /** Whether its numbers go so far beyond the plan's words that the scale must be of ten steps. */
  readonly isLong: boolean
  /** Whether the log itself declares the plan's words for its numbers. */
  readonly isDeclared: boolean
}

/** What the other axis tells of this one: a failure analysis scores both on scales of the same length. */
export type BesideAxis = Pick<AxisScale, 'foreign' | 'isLong'>

interface StatedValue {
  readonly key: string
  readonly score: ScoreText
  readonly example: string
  count: number
}

const MOST_QUESTIONS = 12
/** The longest scale in use; a number beyond the plan’s words is taken to be of one. */
const LONGEST_SCALE = 10

/** The distinct values an axis is stated in, unrated ones left out. */
export function statedValues(texts: readonly CountedText[]): Map<string, StatedValue> {
  const values = new Map<string, StatedValue>()
  for (const { text, count } of texts) {
    const score = readScore(text)
    if (score === null || text === null) continue
    const key = valueKey(score)
    const known = values.get(key)
    if (known === undefined) values.set(key, { key, score, example: exampleOf(text), count })
    else known.count += count
  }
  return values
}

/** What a question quotes: the word before a reason, which is that of one row only, and any other text as it is written. */
function exampleOf(text: string): string {
  const word = leadingScore(text)
  return word !== null && /\p{L}{2}/u.test(word) ? word : text.trim().slice(0, 80)
}

/** The same for all texts of one value, however they are written. */
export function valueKey({ number, word }: ScoreText): string {
  if (number === null) return word
  return word === '' ? String(number) : `${number} ${word}`
}

/**
 * Decides how an axis is read. Words of the plan are read as they are when nothing suggests another scale; anything else
 * becomes a question, and stays unread until it is answered.
 */
export function axisScale(
  axis: Axis,
  planWords: readonly string[],
  texts: readonly CountedText[],
  declared: readonly DeclaredScale[],
  beside: BesideAxis,
  answers: ImportAnswers,
): AxisScale {
  const { values, keyOf } = joined([...statedValues(texts).values()])
  const foreign =
    declared.some(({ steps }) => steps.some(({ word }) => word !== '' && planIndex(planWords, word) < 0)) ||
    values.some(({ score }) => isForeign(axis, score.word, planWords)) ||
    ((beside.foreign || beside.isLong) &&
      values.some(({ score }) => placeOf(axis, score.word) !== null) &&
      values.every(({ score }) => !isDistinctive(axis, score.word)))
  const isDeclared = areDeclared(planWords, declared)
  const numbersProven = isDeclared || values.some(({ score }) => score.number !== null && agrees(planWords, score))
  const own = sizeOf(values, declared, planWords.length)
  const areBare = declared.length === 0 && values.every(({ score }) => score.number !== null && score.word === '')
  const size = beside.isLong && areBare ? LONGEST_SCALE : own
  const open = values.filter(({ score }) => foreign || !isPlans(planWords, score, numbersProven))
  const worst = worstWords(
    axis,
    values.map(({ score }) => score.word),
  )
  const propose = ({ word }: ScoreText, number: number | null) =>
    worst.has(word) ? (planWords.at(-1) ?? null) : proposeWord(axis, planWords, word, number)
  const numberOf = (score: ScoreText) =>
    planNumber(score, size, planWords) ?? declaredNumber(axis, planWords, score, declared)
  const guess = (stated: string | null) => {
    const score = readScore(stated)
    return score === null ? null : propose(score, numberOf(score))
  }
  const plain = (score: ScoreText): string | null =>
    score.word === ''
      ? (planWords[(score.number ?? 0) - 1] ?? null)
      : (planWords[planIndex(planWords, score.word)] ?? null)
  const openKeys = new Set(open.map(({ key }) => key))
  const isTurned =
    declared.some((scale) => scale.isTurned) || values.some(({ score }) => isTurnedRound(planWords, score))
  const ranges = numberRanges(planWords, size)
  const asked = askAbout(axis, planWords, open, { size, ranges, isTurned, numberOf, propose })
  const read = (stated: string | null) => {
    const score = readScore(stated)
    if (score === null) return null
    const key = keyOf(score)
    return openKeys.has(key) ? answered(axis, planWords, key, score, ranges, answers) : plain(score)
  }
  return { read, guess, questions: asked, foreign, isLong: areBare && own === LONGEST_SCALE, isDeclared }
}

/** A bare number that one worded value bears too, "4" beside "4 (Major)", is that value: asked once, answered once. */
function joined(values: readonly StatedValue[]): { values: StatedValue[]; keyOf: (score: ScoreText) => string } {
  const worded = new Map<number, StatedValue[]>()
  for (const value of values) {
    const { number, word } = value.score
    if (number !== null && word !== '') worded.set(number, [...(worded.get(number) ?? []), value])
  }
  const wholeOf = ({ number, word }: ScoreText): StatedValue | null => {
    const [only, ...others] = (word === '' && number !== null ? worded.get(number) : undefined) ?? []
    return only === undefined || others.length > 0 ? null : only
  }
  for (const { score, count } of values) {
    const whole = wholeOf(score)
    if (whole !== null) whole.count += count
  }
  return {
    values: values.filter(({ score }) => wholeOf(score) === null),
    keyOf: (score) => wholeOf(score)?.key ?? valueKey(score),
  }
}

/** Whether the source declares what its numbers mean, and they mean the same in the plan. */
function areDeclared(planWords: readonly string[], declared: readonly DeclaredScale[]): boolean {
  const stepped = declared.filter(({ steps }) => steps.length > 0)
  return (
    stepped.length > 0 &&
    stepped.every(
      ({ size, steps }) =>
        size === planWords.length &&
        steps.every(({ number, word }) => number !== null && planIndex(planWords, word) + 1 === number),
    )
  )
}

/** How many steps the source's scale has: as it declares, else as many as the plan's words, unless its numbers go beyond them. */
function sizeOf(values: readonly StatedValue[], declared: readonly DeclaredScale[], plans: number): number {
  const highest = Math.max(0, ...values.map(({ score }) => score.number ?? 0))
  const told = Math.max(0, ...declared.map(({ size }) => size))
  if (told >= highest && told > 0) return told
  if (highest <= plans || highest > LONGEST_SCALE) return plans
  return highest === plans + 1 ? highest : LONGEST_SCALE
}

/** The number that a score would have among the plan's words; none where its word says more than its number. */
function planNumber({ number, word }: ScoreText, size: number, planWords: readonly string[]): number | null {
  if (number === null || size === planWords.length) return number
  if (planIndex(planWords, word) >= 0) return null
  const place = placeInPlan(number, size, planWords)
  return place === null ? null : place + 1
}

/** The number that a word would have among the plan's, by its place in the one scale of words that the source declares. */
function declaredNumber(
  axis: Axis,
  planWords: readonly string[],
  { number, word }: ScoreText,
  declared: readonly DeclaredScale[],
): number | null {
  if (number !== null || word === '') return null
  const told = declared.filter(({ steps }) => steps.length >= 3 && steps.every((step) => step.number === null))
  const [only, ...others] = told.filter(({ steps }) => steps.some((step) => step.word === word))
  if (only === undefined || others.length > 0) return null
  const places = only.steps.map((step) => placeOf(axis, step.word)).filter((place) => place !== null)
  const [first = 0, last = 0] = [places[0], places.at(-1)]
  if (first === last) return null
  const from = only.steps.findIndex((step) => step.word === word)
  const above = first < last ? from : only.steps.length - 1 - from
  return Math.round((above / (only.steps.length - 1)) * (planWords.length - 1)) + 1
}

/** Words that only the plan's kind of scale uses, so that they prove it. */
function isDistinctive(axis: Axis, word: string): boolean {
  return axis === 'severity'
    ? word === 'significant' || word === 'considerable'
    : word === 'very low' || word === 'very high'
}

function agrees(planWords: readonly string[], { number, word }: ScoreText): boolean {
  return word !== '' && planIndex(planWords, word) + 1 === number
}

function isPlans(planWords: readonly string[], score: ScoreText, numbersProven: boolean): boolean {
  if (score.word === '') return numbersProven && (score.number ?? 0) >= 1 && (score.number ?? 0) <= planWords.length
  return planIndex(planWords, score.word) >= 0 && (score.number === null || agrees(planWords, score))
}

/** Whether a score shows by its word that its number counts from the worst: "1 - Catastrophic". */
function isTurnedRound(planWords: readonly string[], { number, word }: ScoreText): boolean {
  const place = planIndex(planWords, word) + 1
  return place > 0 && number === planWords.length + 1 - place && number !== place
}

/** How the numbers of an axis may be meant. */
interface Numbering {
  readonly size: number
  readonly ranges: readonly NumberRange[]
  readonly isTurned: boolean
  /** The number that a score would have among the plan's words; null where nothing tells. */
  readonly numberOf: (score: ScoreText) => number | null
  /** The plan's word that a score most likely means, given its number among the plan's. */
  readonly propose: (score: ScoreText, number: number | null) => string | null
}

function askAbout(
  axis: Axis,
  planWords: readonly string[],
  open: readonly StatedValue[],
  { size, ranges, isTurned, numberOf, propose }: Numbering,
): ImportQuestion[] {
  if (open.length === 0) return []
  const listed = open.map(({ example }) => `“${example}”`)
  if (open.every(({ score }) => score.word === '' && (score.number ?? 0) <= size)) {
    return [
      {
        id: `${axis}-scale`,
        about: `The ${axis} is stated in numbers (${listed.slice(0, 6).join(', ')}). What do the numbers mean in the plan?`,
        proposed: ranges[isTurned ? 1 : 0]?.label ?? LEAVE,
        choices: [...ranges.map(({ label }) => label), LEAVE],
      },
    ]
  }
  if (open.length > MOST_QUESTIONS) {
    return [
      {
        id: `${axis}-scale`,
        about: `The ${axis} is stated in ${open.length} ways that are not the plan’s (${listed.slice(0, 4).join(', ')} …). Read those that match a word of the plan?`,
        proposed: LEAVE,
        choices: [LEAVE, 'Read the words that match'],
      },
    ]
  }
  return open.map(({ key, example, count, score }) => ({
    id: `${axis}:${key}`,
    about: `“${example}” is stated as ${axis} ${count === 1 ? 'once' : `${count} times`}${planWords.includes(example) ? ', and the log seems to use another scale than the plan’s' : ''}. Which ${axis} of the plan does it mean?`,
    proposed:
      propose(score, score.number === null ? numberOf(score) : turnedIf(isTurned, planWords, numberOf(score))) ?? LEAVE,
    choices: [...planWords, LEAVE],
  }))
}

function turnedIf(isTurned: boolean, planWords: readonly string[], number: number | null): number | null {
  return number === null || !isTurned ? number : planWords.length + 1 - number
}

function answered(
  axis: Axis,
  planWords: readonly string[],
  key: string,
  score: ScoreText,
  ranges: readonly NumberRange[],
  answers: ImportAnswers,
): string | null {
  const own = answers[`${axis}:${key}`]
  if (own !== undefined) return planWords.includes(own) ? own : null
  const scale = answers[`${axis}-scale`]
  if (scale === undefined || scale === LEAVE) return null
  if (score.word !== '') return planWords[planIndex(planWords, score.word)] ?? null
  return ranges.find(({ label }) => label === scale)?.read(score.number ?? 0) ?? null
}
