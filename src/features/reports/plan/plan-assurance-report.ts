import { fieldsOf } from '../../../domain/record/kind.ts'
import { preDeliveryReview } from '../../../domain/safety-case/pre-delivery-review.ts'
import { thirdPartyAssessment } from '../../../domain/safety-case/third-party-assessment.ts'
import { workshop } from '../../../domain/safety-case/workshop.ts'
import { capitalised } from '../../../domain/record/spoken.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { bullets, joined, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import { reviewsHeading, type CaseReading } from '../case-queries.ts'
import { livingOf, shownDate } from '../graph-queries.ts'

/** Section 6: how each area of the work is assured. */
export function projectAssurance(reading: CaseReading): readonly Block[] {
  return section(1, 'Project Areas and Assurance', [
    ...section(2, 'Phases that end with a report', bullets(reading.plan.fields.phases)),
    ...section(2, 'Hazard workshops', workshops(reading)),
    ...section(2, 'Third-party products', thirdParties(reading)),
    ...section(2, reviewsHeading(reading), reviews(reading)),
  ])
}

function workshops({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 10],
      ['Workshop', 50],
      ['Technique', 20],
      ['Held', 20],
    ],
    livingOf(graph, 'workshop').map((record) => {
      const { name, technique, heldOn } = fieldsOf(workshop, record)
      return [record.ref, name ?? '', technique ?? '', shownDate(heldOn)]
    }),
  )
}

function thirdParties({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 10],
      ['Product', 34],
      ['What it does here', 36],
      ['Outcome', 20],
    ],
    livingOf(graph, 'third-party-assessment').map((record) => {
      const { name, version, supplier, purpose, outcome } = fieldsOf(thirdPartyAssessment, record)
      return [record.ref, joined([name, version, supplier], ', '), purpose ?? '', capitalised(outcome ?? '')]
    }),
  )
}

function reviews({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 10],
      ['Review', 46],
      ['Held', 20],
      ['Outcome', 24],
    ],
    livingOf(graph, 'pre-delivery-review').map((record) => {
      const { name, heldOn, outcome } = fieldsOf(preDeliveryReview, record)
      return [record.ref, name ?? '', shownDate(heldOn), capitalised(outcome ?? '')]
    }),
  )
}
