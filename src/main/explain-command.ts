import { isRefusal } from '../domain/record/refusal.ts'
import { explainCode } from '../features/living/explained-code-queries.ts'
import type { ExplainedCode } from '../features/living/check-contract.ts'
import { processTerminal } from '../platform/terminal/terminal.ts'

/** Explains the code of a rule or a refusal; gives the exit code. */
export function runExplain(code: string): number {
  const terminal = processTerminal()
  const explained = explainCode(code)
  if (isRefusal(explained)) return terminal.refuse(explained)
  terminal.print(linesOf(explained))
  return 0
}

function linesOf(explained: ExplainedCode): string {
  const { code, sentence } = explained
  return explained.of === 'rule'
    ? `${code} (${explained.level})\n${sentence}\n→ ${explained.remedy}\nServes ${explained.clauses.join(', ')}`
    : `${code} (refusal)\n${sentence}\nHTTP status ${explained.http}, exit code ${explained.exit}`
}
