import { capitalised } from '../../../domain/record/spoken.ts'
import type { SafetyRecord } from '../../../domain/record/record.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, ruledTable } from '../../../platform/documents/shorthand.ts'
import { shownDate } from '../graph-queries.ts'
import { isLapsed, readEvidence, resultOf, type EvidenceReading } from '../hazard-queries.ts'

/** Items of evidence, each with its result, its life and where it can be read; nothing where there are none. */
export function evidenceTable(items: readonly SafetyRecord[], today: string): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 9],
      ['Evidence', 36],
      ['Type and result', 27],
      ['Location and digest', 28],
    ],
    items.map((record) => {
      const reading = readEvidence(record)
      const { fields } = reading
      const digest = fields.digest === undefined ? undefined : `${fields.digest.slice(0, 16)}…`
      const version = fields.version === undefined ? undefined : `version ${fields.version}`
      return [
        record.ref,
        joined([joined([fields.name, version], ', '), fields.claim], '\n'),
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
