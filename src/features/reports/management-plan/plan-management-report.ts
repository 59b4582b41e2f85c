import { fieldsOf } from '../../../domain/record/kind.ts'
import { riskManagementSystem } from '../../../domain/safety-case/risk-management-system.ts'
import { workshop } from '../../../domain/safety-case/workshop.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { bullets, keyValues, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf, shownDate } from '../graph-queries.ts'
import { countsExisting } from '../parts/authority-queries.ts'

/** What is written down about each hazard. */
const HAZARD_CONTENT = [
  'The hazard, its causes, its effect on care and the harm that could follow.',
  'Severity and likelihood before and after controls, with the reasons, looked up in the matrix of the appendix.',
  'Each control with its type, how it is put in place, and the evidence that it is there and works.',
  'Its state, its owner, and what must be done by another party.',
]

const POLICIES = {
  ALARP: 'As low as reasonably practicable (ALARP): a risk is reduced until more would cost out of proportion.',
  AFAP: 'As far as possible (AFAP): a risk is reduced as far as it can be; cost is no reason to stop.',
} as const

/** Section 8: process, hazard identification, estimation, criteria, control and review. */
export function planManagement(reading: CaseReading): readonly Block[] {
  return section(1, 'Clinical risk evaluation and management', [
    ...section(2, 'Process and governance', processes(reading)),
    ...section(2, 'Hazard identification', workshops(reading)),
    ...section(2, 'What a hazard record holds', bullets(HAZARD_CONTENT)),
    ...section(2, 'Risk estimation', estimation(reading)),
    ...section(2, 'Acceptability criteria', prose(reading.plan.fields.criteria)),
    ...section(2, 'Risk control', policy(reading)),
    ...section(2, 'Review', cadence(reading)),
  ])
}

function processes({ graph }: CaseReading): readonly Block[] {
  return livingOf(graph, 'risk-management-system').flatMap((record) => {
    const { process, governance } = fieldsOf(riskManagementSystem, record)
    return [...prose(process), ...prose(governance)]
  })
}

function workshops({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Workshop', 28],
      ['Technique', 13],
      ['Held', 15],
      ['Took part', 44],
    ],
    livingOf(graph, 'workshop').map((record) => {
      const fields = fieldsOf(workshop, record)
      const disciplines = (fields.participants ?? []).map(({ name, discipline }) => discipline ?? name)
      return [fields.name ?? '', fields.technique ?? '', shownDate(fields.heldOn), disciplines.join('; ')]
    }),
  )
}

function estimation({ plan }: CaseReading): readonly Block[] {
  if (plan.record === null) return []
  return [
    keyValues([
      ['Initial ratings', countsExisting(plan.fields.initialCountsExisting)],
      ['Matrix', plan.fields.matrix?.version],
    ]),
  ]
}

function policy({ plan }: CaseReading): readonly Block[] {
  return plan.fields.policy === undefined ? [] : prose(POLICIES[plan.fields.policy])
}

function cadence({ plan }: CaseReading): readonly Block[] {
  const { reviewMonths, nextReview } = plan.fields
  if (reviewMonths === undefined && nextReview === undefined) return []
  return [
    keyValues([
      ['Review every', reviewMonths === undefined ? undefined : `${reviewMonths} months`],
      ['Next review', shownDate(nextReview)],
    ]),
  ]
}
