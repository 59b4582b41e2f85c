import type { FoundLog } from '../found-log.ts'
import type { ReadDocument } from '../read/document.ts'
import { READ_FORMATS } from '../read/read-format.ts'
import type { Findings } from './finding.ts'
import { gather } from './gather/gather.ts'
import type { PartedDocuments } from './item/part-items.ts'
import { readItems } from './item/read-items.ts'
import { isCalledGuidance } from './table/glossary.ts'
import { linkedRows } from './table/linked-rows.ts'
import { isBesideNhsLog, isNhsTemplate } from './table/nhs-template.ts'
import { readOutline } from './page/outline.ts'
import { readStructure } from './object/structure.ts'
import { ignoreRows, ignoreTable, readTable } from './table/table.ts'

/** Recognises the hazards in all documents of one log and brings them together. */
export function recogniseLog({ documents, groups }: PartedDocuments, start: Findings): FoundLog {
  for (const group of groups) readItems(group, start)
  for (const document of documents) recogniseDocument(document, documents.length + groups.length > 1, start)
  return gather(start)
}

function recogniseDocument(document: ReadDocument, amongOthers: boolean, findings: Findings): void {
  if (document.structure !== undefined) readStructure(document, amongOthers ? `${document.file}: ` : '', findings)
  if (READ_FORMATS[document.format].isPage) readOutline(document, findings)
  else if (document.structure === undefined) readTables(document, findings)
}

function readTables(document: ReadDocument, findings: Findings): void {
  const grids = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []))
  const linked = linkedRows(grids)
  const isBesideLog = grids.some(isNhsTemplate) ? isBesideNhsLog : grids.length > 1 ? isCalledGuidance : () => false
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'aside') {
      findings.rows++
      findings.ignored.push({ where: block.where, reason: block.reason })
    }
    if (block.kind !== 'table') continue
    if (isBesideLog(block.grid)) {
      ignoreTable(block.grid, findings)
      continue
    }
    if (block.grid === linked?.edges) {
      ignoreRows(block.grid, 0, block.grid.rows.length, 'Links rows of another table', findings)
      continue
    }
    const grid = block.grid === linked?.nodes ? linked.grid : block.grid
    const isTemplate = document.format === 'workbook' && isNhsTemplate(block.grid)
    const format = isTemplate ? 'nhs-hazard-log-v3.6' : READ_FORMATS[document.format].table
    readTable(grid, { source: `${document.file}#${index}`, format }, findings)
  }
}
