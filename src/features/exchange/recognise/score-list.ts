import { pureLabel } from './pure-label.ts'

/** Scores that stand in one cell in the order in which its label names them. */
export interface ScoreList {
  readonly severity: string
  readonly likelihood: string
  readonly risk: string
}

const ORDER = /[([]?\s*([A-Za-z]+)\s*[/,|]\s*([A-Za-z]+)\s*[/,|]\s*([A-Za-z]+)\s*[)\]]?\s*$/
const VALUES = /^\s*([^/,|]{1,30}?)\s*[/,|]\s*([^/,|]{1,30}?)\s*[/,|]\s*([^/,|]{1,30}?)\s*$/

/** The scores of a cell such as `4/3/12` below a label such as "Initial (S/L/R)"; null when the label gives no such order. */
export function scoreList(label: string, text: string): ScoreList | null {
  const values = VALUES.exec(text)?.slice(1)
  const names = values === undefined ? undefined : ORDER.exec(label)?.slice(1)
  if (values === undefined || names === undefined) return null
  const roles = names.map((name) => pureLabel(name)?.role)
  const valueOf = (role: 'severity' | 'likelihood' | 'risk') => values[roles.indexOf(role)]
  const [severity, likelihood, risk] = [valueOf('severity'), valueOf('likelihood'), valueOf('risk')]
  if (severity === undefined || likelihood === undefined || risk === undefined) return null
  return { severity, likelihood, risk }
}
