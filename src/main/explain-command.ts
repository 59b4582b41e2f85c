import { isRefusal } from '../domain/record/refusal.ts'
import { explainCode } from '../features/living/explained-code-queries.ts'
import { caseStandardOf } from '../domain/standards/case-standard.ts'
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
  const [kind, ...rest] =
    explained.of === 'rule'
      ? [explained.level, ...explained.cites.map(citesLine)]
      : ['refusal', `HTTP status ${explained.http}, exit code ${explained.exit}`]
  return [
    `${code} (${kind})`,
    wrapped('', sentence),
    wrapped('→ ', remedy),
    ...rest.map((line) => wrapped('', line)),
  ].join('\n')
}

type Cites = Extract<ExplainedCode, { of: 'rule' }>['cites'][number]

function citesLine({ type, clauses }: Cites): string {
  const does =
    clauses === null ? 'it is silent' : clauses.length > 0 ? `it serves ${clauses.join(', ')}` : 'no clause asks for it'
  return `In a ${caseStandardOf(type).whose} case ${does}.`
}
