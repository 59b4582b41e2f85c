import type { LabelMeaning } from './label.ts'
import type { Role } from './label-words.ts'
import { pureLabel } from './pure-label.ts'

/** The roles that hold a score or its reason. */
export const SCORED: ReadonlySet<Role> = new Set<Role>(['severity', 'likelihood', 'risk', 'justification'])

/** What a label of a table of scores means; "Consequence" is a severity there. */
export function scoreMeaning(label: string): LabelMeaning | null {
  const meaning = pureLabel(label)
  if (meaning === null) return null
  if (SCORED.has(meaning.role)) return meaning
  return meaning.role === 'effect' && /consequence|impact/i.test(label) ? { ...meaning, role: 'severity' } : null
}
