import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { Terminal } from '../../platform/terminal/terminal.ts'
import type { PreparedImport } from './exchange-service.ts'
import { accountText, importText } from './import-text.ts'

/** Presents an import, or why there is none; 0 when it can be stored, 2 when it holds nothing. */
export function presentImport(terminal: Terminal, read: Omit<PreparedImport, 'log'> | Refusal, json: boolean): number {
  if (isRefusal(read)) return terminal.refuse(read)
  if (json) terminal.print(JSON.stringify({ ...read.result, questions: read.open }, null, 2))
  else terminal.print(read.notice === null ? importText(read) : accountText(read.result.ledger))
  return read.notice === null ? 0 : terminal.refuse(read.notice)
}
