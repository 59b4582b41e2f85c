import type { Block } from '../../../platform/documents/blocks.ts'
import { section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf } from '../graph-queries.ts'
import { evidenceTable } from '../parts/evidence-table-queries.ts'

/** Every item of evidence (part of section 6). */
export function evidence({ graph, today }: CaseReading): readonly Block[] {
  return section(2, 'Evidence', evidenceTable(livingOf(graph, 'evidence'), today))
}
