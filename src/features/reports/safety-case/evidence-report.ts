import type { Graph } from '../../../domain/record/graph.ts'
import { capitalised } from '../../../domain/record/spoken.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf, shownDate } from '../graph-queries.ts'
import { isLapsed, readEvidence, resultOf, type EvidenceReading } from '../hazard-queries.ts'

/** Every item of evidence with its result, its life and where it can be read (part of section 6). */
export function evidence({ graph, today }: CaseReading): readonly Block[] {
  return section(2, 'Evidence', evidenceTable(graph, today))
}

function evidenceTable(graph: Graph, today: string): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 9],
      ['Evidence', 36],
      ['Type and result', 27],
      ['Location and digest', 28],
    ],
    livingOf(graph, 'evidence').map((record) => {
      const reading = readEvidence(record)
      const { fields } = reading
      const digest = fields.digest === undefined ? undefined : `${fields.digest.slice(0, 16)}…`
      return [
        record.ref,
        joined([fields.name, fields.claim], '\n'),
        capitalised(
          joined([fields.type, resultOf(reading), shownDate(fields.producedOn), lifeOf(reading, today)], ', '),
        ),
        joined([fields.location, digest], '\n'),
      ]
    }),
  )
}

/** How long evidence is good for; of what was withdrawn that says nothing. */
function lifeOf(reading: EvidenceReading, today: string): string | undefined {
  const { validUntil } = reading.fields
  if (validUntil === undefined || reading.record.state === 'withdrawn') return undefined
  return isLapsed(reading, today) ? `lapsed after ${shownDate(validUntil)}` : `valid until ${shownDate(validUntil)}`
}
