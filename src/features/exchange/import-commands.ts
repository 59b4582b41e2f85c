import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { Terminal } from '../../platform/terminal/terminal.ts'
import type { ImportLedger, ImportResult } from './exchange-contract.ts'

/** Prints what an import found, what became of every row, and what is still to be answered. */
export function importText({ format, hazards, ledger, questions }: ImportResult): string {
  const lines = [
    `${counted(hazards.length, 'hazard')}, read as ${format}`,
    ...hazards.map(hazardLine),
    '',
    ledgerLine(ledger),
  ]
  for (const { where, reason } of ledger.ignored) lines.push(`  ignored   ${where}: ${reason}`)
  for (const { where, reason } of ledger.rejected) lines.push(`  rejected  ${where}: ${reason}`)
  if (questions.length > 0) lines.push('', `Questions: ${questions.length}`)
  for (const { id, about, proposed, choices } of questions) {
    lines.push(`  ${id}`, `    ${about}`, `    proposed: ${proposed}`, `    choices: ${choices.join(' | ')}`)
  }
  return lines.join('\n')
}

function hazardLine(hazard: ImportResult['hazards'][number]): string {
  const initial = hazard.initial.level ?? '–'
  const residual = hazard.residual.level ?? '–'
  const parts = `${counted(hazard.causes, 'cause')}, ${counted(hazard.controls, 'control')}`
  return `  ${(hazard.ref ?? '').padEnd(10)} ${initial} → ${residual}  ${hazard.title}  (${parts}; ${hazard.where})`
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** The sums of the row ledger on one line. */
export function ledgerLine({ rows, stored, merged, ignored, rejected }: ImportLedger): string {
  return `${rows} rows = ${stored} stored + ${merged} merged + ${ignored.length} ignored + ${rejected.length} rejected`
}

/** Presents an import, or why there is none; 0 when it can be stored, 2 when it holds nothing. */
export function presentImport(
  terminal: Terminal,
  read: { readonly result: ImportResult; readonly notice: Refusal | null } | Refusal,
  json: boolean,
): number {
  if (isRefusal(read)) {
    terminal.complain(`${read.code}: ${read.sentence}\n${read.remedy}`)
    return 2
  }
  if (json) terminal.print(JSON.stringify(read.result, null, 2))
  else if (read.notice === null) terminal.print(importText(read.result))
  else terminal.print(ledgerLine(read.result.ledger))
  if (read.notice === null) return 0
  terminal.complain(`${read.notice.code}: ${read.notice.sentence}\n${read.notice.remedy}`)
  return 2
}
