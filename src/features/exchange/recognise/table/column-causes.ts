import { isScore } from '../../found-log.ts'
import { plainLabel } from '../words/label.ts'
import type { ColumnDraft } from './column-draft.ts'

const SEQUENCE = /\bsequences?\b/i

/** Whether a column tells how one thing follows from another, so that its parts are no causes by themselves. */
export function isSequence(label: string): boolean {
  return SEQUENCE.test(label)
}

/**
 * Finds the causes of a table of which no column is called so: the sequence of events between a hazard and its situation,
 * or a "Why" before the scores, which after them gives their reasons.
 */
export function settleCauses(uses: readonly ColumnDraft[]): void {
  if (uses.some(({ role }) => role === 'cause' || role === 'failure-mode' || role === 'cause-refs')) return
  const situations = uses.filter(({ role }) => role === 'situation')
  const isNamed = uses.some(({ role }) => role === 'hazard' || role === 'name')
  const sequence = isNamed && situations.length > 1 ? situations.find(({ label }) => isSequence(label)) : undefined
  const firstScore = uses.find(({ role }) => isScore(role))?.index ?? Infinity
  const why = uses.find(({ label, index }) => plainLabel(label) === 'why' && index < firstScore)
  const causes = sequence ?? why
  if (causes !== undefined) causes.role = 'cause'
}
