import { looksLikeScore, readProduct } from '../../rate/score-text.ts'
import { readRatingText } from '../../rate/word-pair.ts'
import type { RatingStage } from './label.ts'
import { pureLabel } from './pure-label.ts'

/** Scores that stand in one cell in the order in which its label names them. */
export interface ScoreList {
  readonly severity: string
  readonly likelihood: string
  readonly risk: string
}

const ORDER = /[([]?\s*([A-Za-z]+)\s*[/,|]\s*([A-Za-z]+)\s*[/,|]\s*([A-Za-z]+)\s*[)\]]?\s*$/
const VALUES = /^\s*([^/,|]{1,30}?)\s*[/,|]\s*([^/,|]{1,30}?)\s*[/,|]\s*([^/,|]{1,30}?)\s*$/

const FACTORS = /\b([SC]|severity|consequence|impact)\s*[x×*]\s*([LPO]|likelihood|probability)\b/i
const FACTORS_TURNED = /\b([LPO]|likelihood|probability)\s*[x×*]\s*([SC]|severity|consequence|impact)\b/i

/** The factors of a product such as `2 × 4 = 8` below a label that names them, as "L × S" does; null when none does. */
export function productFactors(label: string, text: string): Pick<ScoreList, 'severity' | 'likelihood'> | null {
  const isTurned = FACTORS_TURNED.test(label)
  if (!isTurned && !FACTORS.test(label)) return null
  const [first, second] = readProduct(text) ?? []
  if (first === undefined || second === undefined) return null
  return isTurned ? { severity: second, likelihood: first } : { severity: first, likelihood: second }
}

/** Whether a label says that one rating is of both stages, as "Initial / residual risk" does. */
export function isOfBothStages(label: string): boolean {
  return BOTH_STAGES.test(label)
}

const BOTH_STAGES = /\b(?:initial|inherent|gross)\s*(?:\/|&|\+|\band\b)\s*(?:residual|net)\b/i

const ARROW = /\s*(?:→|⇒|⟶|->|=>)\s*/

/** The score before and the score after, of a text such as `4x3=12 → 4x1=4` or `Before: 12; after: 4`; null for any other. */
export function beforeAndAfter(text: string): readonly [before: string, after: string] | null {
  const [before, after, ...more] = text.split(ARROW)
  if (before === undefined || after === undefined) return labelledStages(text)
  if (more.length > 0) return null
  return looksLikeScore(before) && looksLikeScore(after) ? [before, after] : null
}

const STAGE = /(?:^|[;,.|\n])\s*(\p{L}[\p{L} ]{2,30}?)\s*(?:[:=]|\s[-–—])\s*/gu

/** Two labels with their scores are no shorter; scores alone mostly are. */
const SHORTEST = 'Pre: 3; post: 1'.length

function labelledStages(text: string): readonly [before: string, after: string] | null {
  if (text.length < SHORTEST) return null
  const labels = [...text.matchAll(STAGE)].filter(([, label = '']) => stageLabel(label) !== null)
  const [first, second, ...more] = labels
  if (first === undefined || second === undefined || more.length > 0 || first.index > 0) return null
  const told = [text.slice(first[0].length, second.index), text.slice(second.index + second[0].length)]
  const [one = '', other = ''] = told.map((score) => score.trim().replace(/\.$/, ''))
  if (![one, other].every((score) => looksLikeScore(score) || readRatingText(score) !== null)) return null
  const stages = [stageLabel(first[1] ?? ''), stageLabel(second[1] ?? '')]
  if (stages[0] === stages[1]) return null
  return stages[0] === 'initial' ? [one, other] : [other, one]
}

/** The stage that a label names when it holds nothing else but a risk: "Before controls", "Residual risk". */
function stageLabel(label: string): RatingStage | null {
  const meaning = pureLabel(label)
  return meaning?.role === 'risk' ? meaning.rating : null
}

/** The scores of a cell such as `4/3/12` below a label such as "Initial (S/L/R)"; null when the label gives no such order. */
export function scoreList(label: string, text: string): ScoreList | null {
  const factors = productFactors(label, text)
  if (factors !== null) return { ...factors, risk: text }
  const values = VALUES.exec(text)?.slice(1)
  const names = values === undefined ? undefined : ORDER.exec(label)?.slice(1)
  if (values === undefined || names === undefined) return null
  const roles = names.map((name) => pureLabel(name)?.role)
  const valueOf = (role: 'severity' | 'likelihood' | 'risk') => values[roles.indexOf(role)]
  const [severity, likelihood, risk] = [valueOf('severity'), valueOf('likelihood'), valueOf('risk')]
  if (severity === undefined || likelihood === undefined || risk === undefined) return null
  return { severity, likelihood, risk }
}
