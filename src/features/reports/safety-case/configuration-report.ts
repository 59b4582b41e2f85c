import { fieldsOf } from '../../../domain/record/kind.ts'
import { decision } from '../../../domain/safety-case/decision.ts'
import { issuedDocument } from '../../../domain/safety-case/issued-document.ts'
import { release } from '../../../domain/safety-case/release.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { bullets, joined, listed, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { allOf, livingOf, pointedAt, refsOf, shownDate, stateLabel } from '../graph-queries.ts'

/** Section 11: releases and their configuration, documents and where they went, and decisions on record. */
export function configuration(reading: CaseReading): readonly Block[] {
  return section(1, 'Configuration Control / Management', [
    ...section(2, 'Releases', releases(reading)),
    ...section(2, 'Released configuration', bullets(reading.release?.fields.configuration)),
    ...section(2, 'Documents and their distribution', documents(reading)),
    ...section(2, 'Decisions', decisions(reading)),
  ])
}

function releases({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 11],
      ['Version', 15],
      ['What changed', 46],
      ['State', 14],
      ['Released', 14],
    ],
    allOf(graph, 'release').map((record) => {
      const fields = fieldsOf(release, record)
      return [
        record.ref,
        fields.version ?? '',
        fields.summary ?? '',
        record.retired === null ? stateLabel(record) : `Retired: ${record.retired.reason}`,
        shownDate(fields.releasedOn),
      ]
    }),
  )
}

function documents({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 10],
      ['Document', 34],
      ['Version', 11],
      ['State', 13],
      ['Issued', 13],
      ['Distributed to', 19],
    ],
    allOf(graph, 'issued-document').map((record) => {
      const fields = fieldsOf(issuedDocument, record)
      return [
        record.ref,
        joined([fields.name, fields.type], '\n'),
        fields.version ?? '',
        stateLabel(record),
        shownDate(fields.issuedOn),
        listed(fields.distribution),
      ]
    }),
  )
}

function decisions({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 11],
      ['Decision', 34],
      ['Rationale', 35],
      ['By', 20],
    ],
    livingOf(graph, 'decision').map((record) => {
      const fields = fieldsOf(decision, record)
      const on = refsOf(pointedAt(graph, record, 'decides'))
      return [
        record.ref,
        joined([fields.name, on === '' ? undefined : `On ${on}`], '\n'),
        fields.rationale ?? '',
        joined([fields.decidedBy, fields.authority, shownDate(fields.decidedOn)], ', '),
      ]
    }),
  )
}
