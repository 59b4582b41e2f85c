import { fieldsOf } from '../../../domain/record/kind.ts'
import { competency } from '../../../domain/people/competency.ts'
import { csoAppointment } from '../../../domain/people/cso-appointment.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, ruledTable } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { isOver, livingOf, shownDate, stateLabel } from '../graph-queries.ts'

/** The Clinical Safety Officers of the case, with profession, registration and how each stands. */
export function officers({ graph, today }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Name', 22],
      ['Profession and registration', 32],
      ['Registration checked', 16],
      ['Appointed', 13],
      ['Standing', 17],
    ],
    livingOf(graph, 'cso-appointment').map((record) => {
      const fields = fieldsOf(csoAppointment, record)
      const registered = joined([fields.profession, fields.body, fields.registration], ', ')
      return [
        fields.name ?? '',
        registered,
        shownDate(fields.registrationCheckedOn),
        shownDate(fields.appointedOn),
        isOver(fields.registrationExpires, today)
          ? `${stateLabel(record)}; registration expired on ${shownDate(fields.registrationExpires)}`
          : stateLabel(record),
      ]
    }),
  )
}

/** Who is competent for which task on clinical risk, on what grounds and until when. */
export function competencies({ graph, today }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Person', 22],
      ['Task', 28],
      ['Qualification and experience', 34],
      ['Valid until', 16],
    ],
    livingOf(graph, 'competency').map((record) => {
      const fields = fieldsOf(competency, record)
      const until = shownDate(fields.validUntil)
      return [
        fields.name ?? '',
        fields.task ?? '',
        fields.qualification ?? '',
        isOver(fields.validUntil, today) ? `Lapsed after ${until}` : until,
      ]
    }),
  )
}

/** Who may decide what under the plan. */
export function authorisation({ fields }: CaseReading['plan'], caption?: string): readonly Block[] {
  return ruledTable(
    [
      ['Decision', 50],
      ['Role', 30],
      ['Name', 20],
    ],
    (fields.authorisation ?? []).map(({ what, approves = [], role, name = '' }) => [
      joined([what, ...approves], '\n'),
      role,
      name,
    ]),
    caption,
  )
}
