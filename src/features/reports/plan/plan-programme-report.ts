import { fieldsOf } from '../../../domain/record/kind.ts'
import { contextOfUse } from '../../../domain/safety-case/context-of-use.ts'
import { intendedUse } from '../../../domain/safety-case/intended-use.ts'
import { release } from '../../../domain/safety-case/release.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { bullets, joined, listed, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf, shownDate, stateLabel } from '../graph-queries.ts'

/** Section 3: what the programme is for, what it covers, when, and where it touches care. */
export function programmeOverview(reading: CaseReading): readonly Block[] {
  return section(1, 'Programme Overview and Clinical Safety', [
    ...section(2, 'Aims', prose(reading.product?.description)),
    ...section(2, 'Scope', uses(reading)),
    ...section(2, 'Clinical setting', settings(reading)),
    ...section(2, 'Timeline', timeline(reading)),
  ])
}

function uses({ graph }: CaseReading): readonly Block[] {
  return livingOf(graph, 'intended-use').flatMap((record) => {
    const { name, statement, exclusions } = fieldsOf(intendedUse, record)
    return [
      ...prose([{ text: name ?? record.ref, bold: true }]),
      ...prose(statement),
      ...bullets(exclusions?.map((exclusion) => `Not intended for: ${exclusion}`)),
    ]
  })
}

function settings({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Setting', 30],
      ['Environment', 45],
      ['Sites', 25],
    ],
    livingOf(graph, 'context-of-use').map((record) => {
      const { name, environment, sites } = fieldsOf(contextOfUse, record)
      return [name ?? record.ref, environment ?? '', listed(sites)]
    }),
  )
}

function timeline({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Release', 16],
      ['What changes', 48],
      ['Planned or released', 20],
      ['Standing', 16],
    ],
    livingOf(graph, 'release').map((record) => {
      const { version, summary, plannedFor, releasedOn } = fieldsOf(release, record)
      const when =
        releasedOn === undefined ? joined(['planned for', shownDate(plannedFor)], ' ') : shownDate(releasedOn)
      return [
        version ?? record.ref,
        summary ?? '',
        plannedFor === undefined && releasedOn === undefined ? '' : when,
        stateLabel(record),
      ]
    }),
  )
}
