import type { Block } from '../../../platform/documents/blocks.ts'
import { prose, ruledTable } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { documentControlOf, DRAFT, officersInPost, type IssuedType } from '../document-control-queries.ts'

/** Who approved this document, or has still to. */
export function approvals(reading: CaseReading, type: IssuedType): readonly Block[] {
  const { approvers } = documentControlOf(reading, type)
  return ruledTable(
    [
      ['Name', 26],
      ['Role', 46],
      ['Date', 16],
      ['Version', 12],
    ],
    approvers.map(({ name, title, date, version }) => [name, title, date === '' ? 'not yet' : date, version]),
  )
}

/** The Clinical Safety Officer's signature of `what`, or the place for it under a plain word that it is missing. */
export function signature(reading: CaseReading, what: string): readonly Block[] {
  const { approval: given } = reading.snapshot
  if (given !== null) return [{ type: 'signature', ...given }]
  const [officer] = officersInPost(reading)
  return [
    ...prose([{ text: DRAFT, bold: true }, { text: '. Nobody has signed this content.' }]),
    {
      type: 'signature',
      meaning: `Approval of ${what} by the Clinical Safety Officer`,
      ...(officer === undefined ? {} : { name: officer, role: 'Clinical Safety Officer' }),
    },
  ]
}
