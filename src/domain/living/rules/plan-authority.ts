import type { PlanPolicy } from '../rule.ts'
import { sameWords } from './same-words.ts'

/** Whether the plan lets a role authorise anything; a plan without an authorisation matrix (PLN-05) keeps nobody from it. */
export function givesAuthority({ authorisation = [] }: PlanPolicy, role: string): boolean {
  return authorisation.length === 0 || authorisation.some((row) => sameWords(role, row.role))
}
