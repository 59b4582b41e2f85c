import type { FoundLog } from '../found-log.ts'
import type { ReadDocument } from '../read/document.ts'
import { noFindings, type Findings } from './finding.ts'
import { gather } from './gather.ts'
import { readTable } from './table.ts'

/** Recognises the hazards in all documents of one log and brings them together. */
export function recogniseLog(documents: readonly ReadDocument[], start: Findings = noFindings()): FoundLog {
  for (const document of documents) recogniseDocument(document, start)
  return gather(start)
}

function recogniseDocument(document: ReadDocument, findings: Findings): void {
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'table') continue
    readTable(
      block.grid,
      { source: `${document.file}#${index}`, format: document.format === 'csv' ? 'csv' : 'table-xlsx' },
      findings,
    )
  }
}
