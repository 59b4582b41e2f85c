import { fieldsOf } from '../../../domain/record/kind.ts'
import { competency } from '../../../domain/people/competency.ts'
import { csoAppointment } from '../../../domain/people/cso-appointment.ts'
import { riskManagementSystem } from '../../../domain/safety-case/risk-management-system.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { bullets, joined, keyValues, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf, shownDate, stateLabel } from '../graph-queries.ts'

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

function officers({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Name', 24],
      ['Profession and registration', 34],
      ['Registration checked', 16],
      ['Appointed', 14],
      ['Standing', 12],
    ],
    livingOf(graph, 'cso-appointment').map((record) => {
      const fields = fieldsOf(csoAppointment, record)
      const registered = joined([fields.profession, fields.body, fields.registration], ', ')
      return [
        fields.name ?? '',
        registered,
        shownDate(fields.registrationCheckedOn),
        shownDate(fields.appointedOn),
        stateLabel(record),
      ]
    }),
  )
}

function competencies({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Person', 22],
      ['Task', 28],
      ['Qualification and experience', 34],
      ['Valid until', 16],
    ],
    livingOf(graph, 'competency').map((record) => {
      const fields = fieldsOf(competency, record)
      return [fields.name ?? '', fields.task ?? '', fields.qualification ?? '', shownDate(fields.validUntil)]
    }),
  )
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
      ['Initial ratings', countsExisting(fields.initialCountsExisting)],
      ['Phases that end with a report', fields.phases?.join('; ')],
      ['Next review', shownDate(fields.nextReview)],
      ['Approved by', joined([fields.approvedBy, shownDate(fields.approvedOn)], ', ')],
    ]),
    ...ruledTable(
      [
        ['Decision', 50],
        ['Role', 30],
        ['Name', 20],
      ],
      (fields.authorisation ?? []).map((entry) => [entry.what, entry.role, entry.name ?? '']),
      'Authorisation matrix',
    ),
  ]
}

function countsExisting(counts: boolean | undefined): string | undefined {
  if (counts === undefined) return undefined
  return counts ? 'Count the controls that already exist' : 'Are made as if there were no control'
}
