import type { IssuedType } from '../../../domain/safety-case/document-type.ts'
import { isApproval } from '../../../domain/safety-case/issued-document.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, prose, ruledTable } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { documentControlOf, DRAFT, officersInPost } from '../document-control-queries.ts'
import { shownDate } from '../graph-queries.ts'

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

/**
 * Who approved this version of `what`, or the place to do so under a plain word that nobody has. An approval on record is
 * somebody's decision and no electronic signature, so there is room to sign beneath each.
 */
export function signature(reading: CaseReading, what: string): readonly Block[] {
  const { issue } = reading.snapshot
  if (issue?.state === 'issued') {
    return issue.approvals.filter(isApproval).map(({ name, role, registration, decision, on }) => ({
      type: 'signature',
      meaning: `${decision === 'approved' ? 'Approval' : 'Approval with conditions'} of ${what}, version ${issue.version}`,
      name,
      role: joined([role, registration], ', '),
      signedAt: shownDate(on),
    }))
  }
  const [officer] = officersInPost(reading)
  return [
    ...prose([
      { text: issue === null ? DRAFT : `Version ${issue.version}, for review`, bold: true },
      { text: '. Nobody has approved this version of the document; any approval above is of the version beside it.' },
    ]),
    {
      type: 'signature',
      meaning: `Approval of ${what} by the Clinical Safety Officer`,
      ...(officer === undefined ? {} : { name: officer, role: 'Clinical Safety Officer' }),
    },
  ]
}
