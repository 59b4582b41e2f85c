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
  if (isRefusal(read)) {
    terminal.complain(`${read.code}: ${read.sentence}\n${read.remedy}`)
    return 2
  }
  if (json) terminal.print(JSON.stringify(read.result, null, 2))
  else terminal.print(read.notice === null ? importText(read.result) : accountText(read.result.ledger))
  if (read.notice === null) return 0
  terminal.complain(`${read.notice.code}: ${read.notice.sentence}\n${read.notice.remedy}`)
  return 2
}
