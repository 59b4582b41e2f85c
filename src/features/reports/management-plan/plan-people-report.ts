import { fieldsOf } from '../../../domain/record/kind.ts'
import { riskManagementSystem } from '../../../domain/safety-case/risk-management-system.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { bullets, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf } from '../graph-queries.ts'
import { authorisationMatrix } from '../parts/authority-queries.ts'
import { competencies, officers } from '../parts/people-queries.ts'

/** What the Clinical Safety Officer does under every plan. */
const DUTIES = [
  'Approves this plan and every safety document made under it.',
  'Sees that the work is done as the plan says.',
  'Checks that the evidence in the Clinical Risk Management File is complete.',
  'Recommends whether a release is safe to go out.',
  'Takes a risk that cannot be accepted to those who have the authority to decide.',
]

/** Section 7: the Clinical Safety Officers and their duties, roles, competence, and who may decide what. */
export function planPeople(reading: CaseReading): readonly Block[] {
  return section(1, 'Resources and personnel', [
    ...section(2, 'Clinical Safety Officers', officers(reading)),
    ...section(2, 'Duties of the Clinical Safety Officer', bullets(DUTIES)),
    ...section(2, 'Roles', bullets(roles(reading))),
    ...section(2, 'Competence of those on clinical risk tasks', competencies(reading)),
    ...section(2, 'Authorisation matrix', authorisationMatrix(reading.plan)),
  ])
}

function roles({ graph }: CaseReading): readonly string[] {
  return livingOf(graph, 'risk-management-system').flatMap(
    (record) => fieldsOf(riskManagementSystem, record).roles ?? [],
  )
}
