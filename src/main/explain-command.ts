import { CYCLE_RULE } from '../domain/living/cycle-rule.ts'
import { ALL_RULES } from '../domain/living/rules/all-rules.ts'
import { REFUSALS } from '../domain/record/refusal-catalogue.ts'
import { processTerminal } from '../platform/terminal/terminal.ts'

/** Explains the code of a rule or a refusal; gives the exit code. */
export function runExplain(code: string): number {
  const terminal = processTerminal()
  const wanted = code.toUpperCase()
  const rule = [...ALL_RULES, CYCLE_RULE].find((known) => known.code === wanted)
  if (rule !== undefined) {
    terminal.print(
      `${rule.code} (${rule.level})\n${rule.sentence}\n→ ${rule.remedy}\nServes ${rule.clauses.join(', ')}`,
    )
    return 0
  }
  const refusal = Object.entries(REFUSALS).find(([known]) => known === wanted)
  if (refusal !== undefined) {
    const [known, { means, http, exit }] = refusal
    terminal.print(`${known} (refusal)\n${means}\nHTTP status ${http}, exit code ${exit}`)
    return 0
  }
  terminal.complain(`UNKNOWN_CODE: There is no rule and no refusal "${code}".\nCodes look like HAZ-01 or CLASH.`)
  return REFUSALS.UNKNOWN_CODE.exit
}
