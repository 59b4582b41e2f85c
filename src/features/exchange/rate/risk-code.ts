import { levelOf, type RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import type { StatedRating } from '../found-log.ts'
import { LEAVE } from './axis-scale.ts'
import { placeOf } from './scale-words.ts'
import { plainWord } from './score-text.ts'
import type { Wording } from './wording.ts'

/** A risk stated as a cell of a matrix: "3C", or with the word of its level, "3C Medium". */
interface RiskCode {
  readonly digit: number
  /** The place of the letter in the alphabet, A being 1. */
  readonly letter: number
  readonly word: string
}

const CODE =
  /^(?:([1-6])\s*[-/]?\s*([A-F])|([A-F])\s*[-/]?\s*([1-6]))(?:\s*[-–—:=(,]?\s+\(?|\s*[-–—:=(]\s*)?(\p{L}[\p{L} -]{0,30}?)?\)?$/u
const ID = 'risk-codes'
const A = 'A'.charCodeAt(0)

function readCode(stated: string | null): RiskCode | null {
  const [, before, after, letterFirst, digitLast, word] = CODE.exec(stated?.trim() ?? '') ?? []
  const digit = before ?? digitLast
  const letter = after ?? letterFirst
  if (digit === undefined || letter === undefined) return null
  return { digit: Number(digit), letter: letter.charCodeAt(0) - A + 1, word: plainWord(word ?? '') }
}

/** One way to read codes as severity and likelihood of the plan. */
interface CodeReading {
  readonly label: string
  readonly read: (
    code: RiskCode,
    matrix: RiskMatrix,
  ) => { readonly severity: string | null; readonly likelihood: string | null }
}

function readingsFor({ severities, likelihoods }: RiskMatrix): CodeReading[] {
  const ways = [
    { isTurned: false, words: (words: readonly string[]) => words },
    { isTurned: true, words: (words: readonly string[]) => words.toReversed() },
  ]
  return ways.flatMap(({ words: ofDigits }) =>
    ways.map(({ words: ofLetters }): CodeReading => {
      const [severity, likelihood] = [ofDigits(severities), ofLetters(likelihoods)]
      return {
        label: `1 = ${severity[0] ?? ''} … ${severity.length} = ${severity.at(-1) ?? ''}, A = ${likelihood[0] ?? ''} …`,
        read: ({ digit, letter }) => ({
          severity: severity[digit - 1] ?? null,
          likelihood: likelihood[letter - 1] ?? null,
        }),
      }
    }),
  )
}

/** The codes of a log that states its risks in nothing else; empty for any other. */
function codesOf(wordings: readonly Wording[]): readonly RiskCode[] {
  const stated = wordings.map(({ rating }) => rating).filter(({ risk }) => risk !== null)
  const isAlone = stated.every(({ severity, likelihood }) => severity === null && likelihood === null)
  const codes = stated.map(({ risk }) => readCode(risk)).filter((code) => code !== null)
  return isAlone && codes.length >= 2 && codes.length >= stated.length * 0.6 ? codes : []
}

/** The one question what digit and letter of codes such as "3C Medium" stand for; null where a log has none. */
export function codeQuestion(matrix: RiskMatrix, wordings: readonly Wording[]): ImportQuestion | null {
  const codes = codesOf(wordings)
  if (codes.length === 0) return null
  const readings = readingsFor(matrix)
  const examples = [...new Set(wordings.map(({ rating }) => rating.risk).filter((risk) => readCode(risk) !== null))]
  const listed = examples.slice(0, 4).map((example) => `“${example ?? ''}”`)
  return {
    id: ID,
    about: `Risks are stated as codes (${listed.join(', ')}). Which severity is the digit, and which likelihood the letter?`,
    proposed: proposedReading(matrix, codes, readings)?.label ?? LEAVE,
    choices: [...readings.map(({ label }) => label), LEAVE],
  }
}

/** The one reading that fits the words of the codes best, a higher level having the higher word; null where no word tells. */
function proposedReading(
  matrix: RiskMatrix,
  codes: readonly RiskCode[],
  readings: readonly CodeReading[],
): CodeReading | null {
  const placed = codes.map((code) => ({ code, place: placeOf('likelihood', code.word) }))
  const clashesIn = (reading: CodeReading): number => {
    const told = placed.flatMap(({ code, place }) => {
      const { severity, likelihood } = reading.read(code, matrix)
      const level = levelOf(matrix, severity ?? '', likelihood ?? '')
      return place === null || level === null ? [] : [{ level, place }]
    })
    return told.flatMap((one) => told.filter((other) => one.place < other.place && one.level > other.level)).length
  }
  const [best, next] = readings
    .map((reading) => ({ reading, clashes: clashesIn(reading) }))
    .toSorted((one, other) => one.clashes - other.clashes)
  return best === undefined || next === undefined || best.clashes === next.clashes ? null : best.reading
}

/** Whether a risk is stated as such a code. */
export function isRiskCode(risk: string | null): boolean {
  return readCode(risk) !== null
}

/** The rating with digit and letter of its code put on their axes, once a person has said what they stand for. */
export function withCode(matrix: RiskMatrix, rating: StatedRating, answers: ImportAnswers): StatedRating {
  const answer = answers[ID]
  const code = rating.severity === null && rating.likelihood === null ? readCode(rating.risk) : null
  const reading = readingsFor(matrix).find(({ label }) => label === answer)
  return code === null || reading === undefined ? rating : { ...rating, ...reading.read(code, matrix) }
}
