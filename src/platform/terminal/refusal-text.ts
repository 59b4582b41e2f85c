import type { Refusal } from '../../domain/record/refusal.ts'
import { USUAL_COLUMNS, wrapped } from './wrapped.ts'

/**
 * A refusal as a terminal of so many columns shows it: the code with its sentence, then the remedy. Null is no terminal:
 * a log or a program, for which each stays on one line.
 */
export function refusalText({ code, sentence, remedy }: Refusal, columns: number | null): string {
  const lines = [`${code}: ${sentence}`, remedy]
  if (columns === null) return lines.join('\n')
  return lines.map((line) => wrapped('', line, Math.min(columns, USUAL_COLUMNS))).join('\n')
}
