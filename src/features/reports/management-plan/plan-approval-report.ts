import type { Block } from '../../../platform/documents/blocks.ts'
import { section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { approvals, signature } from '../parts/approvals-queries.ts'

/** Section 9: who approves this document, and the place to sign. */
export function planApproval(reading: CaseReading): readonly Block[] {
  return section(1, 'Approval', [
    ...section(2, 'Approvals', approvals(reading, 'Clinical Risk Management Plan')),
    ...section(2, 'Signature', signature(reading, 'this clinical risk management plan')),
  ])
}
