import { isRefusal } from '../domain/record/refusal.ts'
import { explainCode } from '../features/living/explained-code-queries.ts'
import type { ExplainedCode } from '../features/living/check-contract.ts'
import { wrapped } from '../platform/terminal/wrapped.ts'
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
  const { code, sentence, remedy } = explained
  const [kind, last] =
    explained.of === 'rule'
      ? [explained.level, `Serves ${explained.clauses.join(', ')}`]
      : ['refusal', `HTTP status ${explained.http}, exit code ${explained.exit}`]
  return [`${code} (${kind})`, wrapped('', sentence), wrapped('→ ', remedy), wrapped('', last)].join('\n')
}
