import { fieldsOf } from '../../../domain/record/kind.ts'
import { riskManagementSystem } from '../../../domain/safety-case/risk-management-system.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { bullets, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf } from '../graph-queries.ts'
import { authorisation, competencies, officers } from '../parts/people-queries.ts'

/** What a Clinical Safety Officer does under every plan (DCB0129 2.3). */
const OFFICER_DUTIES = [
  'Approves this plan and sees that the work follows it.',
  'Reviews and approves each safety document.',
  'Looks whether the evidence in the file is complete.',
  'Recommends whether a release is safe to use, or withholds it.',
  'Takes a risk that is not acceptable to those who may decide on it.',
]

/** Section 7: who does the work, with what duty, competence and authority. */
export function planPeople(reading: CaseReading): readonly Block[] {
  const roles = livingOf(reading.graph, 'risk-management-system').flatMap(
    (record) => fieldsOf(riskManagementSystem, record).roles ?? [],
  )
  return section(1, 'Resources and Personnel', [
    ...section(2, 'Clinical Safety Officers', officers(reading)),
    ...section(2, 'Duties of the Clinical Safety Officer', bullets(OFFICER_DUTIES)),
    ...section(2, 'Roles', bullets(roles)),
    ...section(2, 'Competence of those on clinical risk tasks', competencies(reading)),
    ...section(2, 'Authorisation matrix', authorisation(reading.plan)),
  ])
}
