import { fieldsOf } from '../../../domain/record/kind.ts'
import { workshop } from '../../../domain/safety-case/workshop.ts'
import type { Block, Cell } from '../../../platform/documents/blocks.ts'
import { joined, listed, orNotRecorded, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { Text } from '../../../platform/documents/text.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf, shownDate } from '../graph-queries.ts'
import { livingCauses, type HazardReading } from '../hazard-queries.ts'
import { referenceWidth } from '../parts/reference-queries.ts'
import { estimation } from '../parts/matrix-queries.ts'

/** Section 4: how hazards were sought and by whom, how risk is estimated, and each hazard with its causes. */
export function riskAnalysis(reading: CaseReading): readonly Block[] {
  return section(1, 'Clinical Risk Analysis', [
    ...section(2, 'Hazard identification', workshops(reading)),
    ...section(2, 'Risk estimation', estimation(reading.plan)),
    ...section(2, 'Hazards, consequences and causes', hazards(reading)),
  ])
}

function workshops({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 9],
      ['Workshop', 26],
      ['Held', 14],
      ['Technique', 13],
      ['Took part', 38],
    ],
    livingOf(graph, 'workshop').map((record) => {
      const fields = fieldsOf(workshop, record)
      const present = (fields.participants ?? []).filter((person) => person.present !== false)
      const people = present.map(({ name, discipline }) =>
        discipline === undefined ? name : `${name} (${discipline})`,
      )
      return [record.ref, fields.name ?? '', shownDate(fields.heldOn), fields.technique ?? '', listed(people)]
    }),
  )
}

function hazards({ hazards: found }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', referenceWidth(found.map(({ record }) => record.ref))],
      ['Hazard', 24],
      ['Clinical effect and harm', 32],
      ['Causes', 35],
    ],
    found.map((hazard): (Cell | Text)[] => [
      { text: hazard.record.ref, anchor: hazard.record.ref },
      hazard.fields.name ?? '',
      orNotRecorded(joined([hazard.fields.effect, hazard.fields.harm], '\n')),
      orNotRecorded(causesOf(hazard)),
    ]),
  )
}

function causesOf(hazard: HazardReading): string {
  return livingCauses(hazard)
    .map(({ record, fields }) => `${record.ref} ${fields.name ?? ''}`)
    .join('\n')
}
