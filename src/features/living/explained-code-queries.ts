import { CYCLE_RULE } from '../../domain/living/cycle-rule.ts'
import { ALL_RULES } from '../../domain/living/rules/all-rules.ts'
import { REFUSALS } from '../../domain/record/refusal-catalogue.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { ExplainedCode } from './check-contract.ts'

/** What the code of a rule or of a refusal means; its letters may be small. */
export function explainCode(asked: string): ExplainedCode | Refusal {
  const wanted = asked.toUpperCase()
  const rule = [...ALL_RULES, CYCLE_RULE].find(({ code }) => code === wanted)
  if (rule !== undefined) {
    const { code, sentence, level, remedy, clauses } = rule
    return { of: 'rule', code, sentence, level, remedy, clauses: [...clauses] }
  }
  const refusal = Object.entries(REFUSALS).find(([code]) => code === wanted)
  if (refusal === undefined) {
    return refuse('UNKNOWN_CODE', `There is no rule and no refusal "${asked}".`, 'Codes look like HAZ-01 or CLASH.')
  }
  const [code, { means, http, exit }] = refusal
  return { of: 'refusal', code, sentence: means, http, exit }
}
