import { looksLikeScore, readProduct } from '../../rate/score-text.ts'
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

const ARROW = /\s*(?:→|⇒|⟶|->|=>)\s*/

/** The score before and the score after, of a text such as `4x3=12 → 4x1=4`; null for any other. */
export function beforeAndAfter(text: string): readonly [before: string, after: string] | null {
  const [before, after, ...more] = text.split(ARROW)
  if (before === undefined || after === undefined || more.length > 0) return null
  return looksLikeScore(before) && looksLikeScore(after) ? [before, after] : null
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
