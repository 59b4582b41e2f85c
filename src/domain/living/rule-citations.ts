import { CASE_TYPES, type CaseType } from '../standards/case-standard.ts'
import { citedIn } from '../standards/clauses.ts'
import { speaksIn, type RuleHead } from './rule.ts'

/** What the findings of a rule cite in one type of case: none where no clause fits, null where it finds nothing there. */
export interface CaseCitations {
  readonly type: CaseType
  readonly clauses: readonly string[] | null
}

/** What the findings of a rule cite in each type of case. */
export function citationsOf(rule: RuleHead): readonly CaseCitations[] {
  return CASE_TYPES.map((type) => ({ type, clauses: speaksIn(rule, type) ? citedIn(type, rule.clauses) : null }))
}
