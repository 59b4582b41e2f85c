import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { Terminal } from '../../platform/terminal/terminal.ts'
import type { ImportResult } from './exchange-contract.ts'
import { accountText, importText } from './import-text.ts'

/** Presents an import, or why there is none; 0 when it can be stored, 2 when it holds nothing. */
export function presentImport(
  terminal: Terminal,
  read: { readonly result: ImportResult; readonly notice: Refusal | null } | Refusal,
  json: boolean,
): number {
  if (isRefusal(read)) return terminal.refuse(read)
  if (json) terminal.print(JSON.stringify(read.result, null, 2))
  else terminal.print(read.notice === null ? importText(read.result) : accountText(read.result.ledger))
  return read.notice === null ? 0 : terminal.refuse(read.notice)
}
