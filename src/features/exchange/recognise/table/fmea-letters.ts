import { withoutStage } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'

/** How a failure analysis of one language abbreviates its scores; one letter alone means nothing elsewhere. */
interface Letters {
  /** The product of the scores, by which the language is known. */
  readonly product: RegExp
  readonly severity: RegExp
  readonly likelihood: RegExp
}

const LETTERS: readonly Letters[] = [
  { product: /^rpz$|^risikoprioritatszahl$/, severity: /^[bs]$/, likelihood: /^a$/ },
  { product: /^(?:ipr|npr|criticite|criticita|criticidad)$/, severity: /^[gs]$/, likelihood: /^[ofp]$/ },
  { product: /^r$/, severity: /^s$/, likelihood: /^[wl]$/ },
  { product: /^c$/, severity: /^g$/, likelihood: /^[ofp]$/ },
]

/** The score that a letter over a column stands for, whatever its stage, beside the other labels of its table; null for any other label. */
export function fmeaRole(told: string, labels: readonly string[]): Role | null {
  const label = withoutStage(told)
  if (label.length !== 1) return null
  const others = labels.map(withoutStage)
  const holds = (pattern: RegExp) => others.some((other) => pattern.test(other))
  const letters = LETTERS.find(
    ({ product, severity, likelihood }) => holds(product) && holds(severity) && holds(likelihood),
  )
  if (letters?.severity.test(label) === true) return 'severity'
  if (letters?.likelihood.test(label) === true) return 'likelihood'
  return letters?.product.test(label) === true ? 'risk' : null
}
