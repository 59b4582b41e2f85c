import { capitalised } from '../../../domain/record/spoken.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf, shownDate } from '../graph-queries.ts'
import { readEvidence } from '../hazard-queries.ts'

/** Every item of evidence with its result, its life and where it can be read (part of section 6). */
export function evidence({ graph }: CaseReading): readonly Block[] {
  return section(2, 'Evidence', evidenceTable(graph))
}

function evidenceTable(graph: CaseReading['graph']): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 9],
      ['Evidence', 36],
      ['Type and result', 27],
      ['Location and digest', 28],
    ],
    livingOf(graph, 'evidence').map((record) => {
      const { fields } = readEvidence(record)
      const until = fields.validUntil === undefined ? undefined : `valid until ${shownDate(fields.validUntil)}`
      const digest = fields.digest === undefined ? undefined : `${fields.digest.slice(0, 16)}…`
      return [
        record.ref,
        joined([fields.name, fields.claim], '\n'),
        capitalised(joined([fields.type, fields.result ?? 'no result yet', shownDate(fields.producedOn), until], ', ')),
        joined([fields.location, digest], '\n'),
      ]
    }),
  )
}
