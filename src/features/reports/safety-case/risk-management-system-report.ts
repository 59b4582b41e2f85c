import { fieldsOf } from '../../../domain/record/kind.ts'
import { riskManagementSystem } from '../../../domain/safety-case/risk-management-system.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { bullets, joined, keyValues, listed, prose, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf, shownDate, stateLabel } from '../graph-queries.ts'
import { authorisation, competencies, officers } from '../parts/people-queries.ts'
import { initialRatings } from '../parts/plan-words-queries.ts'

/** Section 3: the process, the people and their roles, and the plan the work follows. */
export function managementSystem(reading: CaseReading): readonly Block[] {
  return section(1, 'Clinical Risk Management System', [
    ...section(2, 'Process and governance', processes(reading)),
    ...section(2, 'Clinical Safety Officers', officers(reading)),
    ...section(2, 'Competence of those on clinical risk tasks', competencies(reading)),
    ...section(2, 'Clinical Risk Management Plan', planned(reading)),
  ])
}

function processes({ graph }: CaseReading): readonly Block[] {
  return livingOf(graph, 'risk-management-system').flatMap((record) => {
    const fields = fieldsOf(riskManagementSystem, record)
    return [
      ...prose([{ text: joined([fields.name, fields.version], ', '), bold: true }]),
      ...prose(fields.process),
      ...prose(fields.governance),
      ...bullets(fields.roles),
      keyValues([
        ['Kept at', fields.location],
        ['Last formal review', shownDate(fields.reviewedOn)],
        ['Next formal review', shownDate(fields.nextReview)],
      ]),
    ]
  })
}

function planned({ plan }: CaseReading): readonly Block[] {
  if (plan.record === null) return []
  const { fields } = plan
  return [
    keyValues([
      ['Plan', joined([plan.record.ref, fields.name, fields.version], ', ')],
      ['State', stateLabel(plan.record)],
      ['Scope', fields.scope],
      ['Acceptability criteria', fields.criteria],
      ['Reduction policy', fields.policy],
      ['Initial ratings', initialRatings(fields.initialCountsExisting)],
      ['Phases that end with a report', listed(fields.phases)],
      ['Next review', shownDate(fields.nextReview)],
      ['Approved by', joined([fields.approvedBy, shownDate(fields.approvedOn)], ', ')],
    ]),
    ...authorisation(plan, 'Authorisation matrix'),
  ]
}
