import { isLiving } from '../../../domain/record/record.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { orNotRecorded, prose, section } from '../../../platform/documents/shorthand.ts'
import { isOfDeployer, type CaseReading } from '../case-queries.ts'
import { livingOf, pointingHere, titleOf } from '../graph-queries.ts'
import { evidenceTable } from '../parts/evidence-table-queries.ts'

/** Part of section 2 in a deployer's report: what shows that the manufacturer met its own standard (DCB0160 2.5.1). */
export function conformance(reading: CaseReading): readonly Block[] {
  if (!isOfDeployer(reading)) return []
  return section(2, 'Conformance of the manufacturer to DCB0129', shown(reading))
}

/** What shows it of the product; of several, each under its name, so that none passes for another. */
function shown({ graph, today }: CaseReading): readonly Block[] {
  const tables = livingOf(graph, 'product').map((product) => ({
    name: titleOf(product),
    table: evidenceTable(pointingHere(graph, product, 'shows-conformance').filter(isLiving), today),
  }))
  const [first] = tables
  if (tables.length === 1 && first !== undefined) return first.table
  return tables.flatMap(({ name, table }) => [
    ...prose([{ text: name, bold: true }]),
    ...(table.length > 0 ? table : prose(orNotRecorded(undefined))),
  ])
}
