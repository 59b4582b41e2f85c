import { fieldsOf } from '../../../domain/record/kind.ts'
import { preDeliveryReview } from '../../../domain/safety-case/pre-delivery-review.ts'
import { review } from '../../../domain/safety-case/review.ts'
import { capitalised } from '../../../domain/record/spoken.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, listed, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import { reviewsHeading, type CaseReading } from '../case-queries.ts'
import { livingOf, pointedAt, refsOf, shownDate } from '../graph-queries.ts'
import { approvals, signature } from '../parts/signature-queries.ts'

/** Section 10: reviews held, approvals recorded, and the place to sign. */
export function approval(reading: CaseReading): readonly Block[] {
  return section(1, 'Quality Assurance and Document Approval', [
    ...section(2, 'Reviews', reviews(reading)),
    ...section(2, reviewsHeading(reading), preDelivery(reading)),
    ...section(2, 'Approvals', approvals(reading, 'Clinical Safety Case Report')),
    ...section(2, 'Signature', signature(reading, 'this clinical safety case report')),
  ])
}

function reviews({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 10],
      ['Review', 30],
      ['Of', 18],
      ['Held', 14],
      ['Outcome', 28],
    ],
    livingOf(graph, 'review').map((record) => {
      const fields = fieldsOf(review, record)
      return [
        record.ref,
        joined([fields.name, fields.reviewer], '\n'),
        refsOf(pointedAt(graph, record, 'reviewed')),
        fields.heldOn === undefined ? `planned for ${shownDate(fields.plannedFor)}` : shownDate(fields.heldOn),
        joined([capitalised(fields.outcome ?? ''), fields.findings], '\n'),
      ]
    }),
  )
}

function preDelivery({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 10],
      ['Review', 28],
      ['Held', 14],
      ['Took part', 24],
      ['Outcome', 24],
    ],
    livingOf(graph, 'pre-delivery-review').map((record) => {
      const fields = fieldsOf(preDeliveryReview, record)
      return [
        record.ref,
        fields.name ?? '',
        shownDate(fields.heldOn),
        listed(fields.participants),
        joined([capitalised(fields.outcome ?? ''), fields.findings, ...(fields.conditions ?? [])], '\n'),
      ]
    }),
  )
}
