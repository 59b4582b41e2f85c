import type { ColumnPlan } from './columns.ts'
import { isIdentifier } from '../words/identifier.ts'
import { isInstruction } from '../words/placeholder.ts'

const BOUNDS = /^\(?\d{1,2}\s*(?:[-–—]|to|\.\.)\s*\d{1,2}\)?$/i
const WORDS = /^\p{L}[^\d]*\s[^\d]*$/u

/**
 * Whether the first row below a header tells how to fill in its columns: it instructs, gives the bounds of two scores
 * ("1-5"), or has words where the row below it has a number.
 */
export function isGuiding(plan: ColumnPlan, cells: readonly string[], below: readonly string[]): boolean {
  const refOf = (row: readonly string[]) => (plan.ref === null ? '' : (row[plan.ref] ?? '').trim())
  if (isIdentifier(refOf(cells))) return false
  if (plan.title !== null && isInstruction(cells[plan.title] ?? '')) return true
  const bounded = plan.uses.filter(
    ({ role, index }) => (role === 'severity' || role === 'likelihood') && BOUNDS.test((cells[index] ?? '').trim()),
  )
  return bounded.length >= 2 || (WORDS.test(refOf(cells)) && isIdentifier(refOf(below)))
}
