import { CYCLE_RULE } from '../../domain/living/cycle-rule.ts'
import { citationsOf } from '../../domain/living/rule-citations.ts'
import { ALL_RULES } from '../../domain/living/rules/all-rules.ts'
import { nearestWord } from '../../domain/record/nearest-word.ts'
import { isRefusalCode, REFUSALS } from '../../domain/record/refusal-catalogue.ts'
import { REMEDIES } from '../../domain/record/refusal-remedies.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { ExplainedCode } from './check-contract.ts'

const RULES = [...ALL_RULES, CYCLE_RULE]

/** Every code that is explained: those of the rules, then those of the refusals. */
export const EXPLAINED_CODES: readonly string[] = [...RULES.map(({ code }) => code), ...Object.keys(REFUSALS)]

/** What the code of a rule or of a refusal means and what to do about it; its letters may be small. */
export function explainCode(asked: string): ExplainedCode | Refusal {
  const wanted = asked.toUpperCase()
  const rule = RULES.find(({ code }) => code === wanted)
  if (rule !== undefined) {
    const { code, sentence, level, remedy } = rule
    const cites = citationsOf(rule).map(({ type, clauses }) => ({
      type,
      clauses: clauses === null ? null : [...clauses],
    }))
    return { of: 'rule', code, sentence, level, remedy, cites }
  }
  if (!isRefusalCode(wanted)) {
    return refuse('UNKNOWN_CODE', `There is no rule and no refusal "${asked}".`, remedyFor(wanted))
  }
  const { means, http, exit } = REFUSALS[wanted]
  return { of: 'refusal', code: wanted, sentence: means, remedy: REMEDIES[wanted], http, exit }
}

/** Leads to the code that was probably meant, where one comes near. */
function remedyFor(wanted: string): string {
  const { word, distance } = nearestWord(wanted, EXPLAINED_CODES)
  return distance * 2 <= wanted.length
    ? `The nearest is ${word}: "safecase explain ${word}".`
    : 'Codes look like HAZ-01 or CLASH; take one from a finding or a refusal.'
}
