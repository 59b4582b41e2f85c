import type { Block } from '../../../platform/documents/blocks.ts'
import { prose, ruledTable } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { documentControlOf, DRAFT, officersInPost, type IssuedType } from '../document-control-queries.ts'

/** Who has approved a document, or whom the plan asks to. */
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

/** The signature given, or the place to sign, with the words that nobody has. */
export function signature(reading: CaseReading, document: string): readonly Block[] {
  const { approval: given } = reading.snapshot
  if (given !== null) return [{ type: 'signature', ...given }]
  const [officer] = officersInPost(reading)
  return [
    ...prose([{ text: DRAFT, bold: true }, { text: '. Nobody has signed this content.' }]),
    {
      type: 'signature',
      meaning: `Approval of ${document} by the Clinical Safety Officer`,
      ...(officer === undefined ? {} : { name: officer, role: 'Clinical Safety Officer' }),
    },
  ]
}
