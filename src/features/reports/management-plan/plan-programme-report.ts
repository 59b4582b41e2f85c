import { fieldsOf } from '../../../domain/record/kind.ts'
import { boundary } from '../../../domain/safety-case/boundary.ts'
import { contextOfUse } from '../../../domain/safety-case/context-of-use.ts'
import { intendedUse } from '../../../domain/safety-case/intended-use.ts'
import { release } from '../../../domain/safety-case/release.ts'
import { riskManagementSystem } from '../../../domain/safety-case/risk-management-system.ts'
import { thirdPartyAssessment } from '../../../domain/safety-case/third-party-assessment.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, keyValues, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { officersInPost } from '../document-control-queries.ts'
import { livingOf, shownDate, stateLabel } from '../graph-queries.ts'

/** Sections 3 to 6: the programme, what the standards mean for it, where its file is kept, and its areas. */
export function planProgramme(reading: CaseReading): readonly Block[] {
  return [
    ...section(1, 'Programme overview and clinical safety', [
      ...section(2, 'Aims', aims(reading)),
      ...section(2, 'Scope of the plan', prose(reading.plan.fields.scope)),
      ...section(2, 'Timeline', timeline(reading)),
    ]),
    ...section(1, 'What the standards mean for the programme', impact(reading)),
    ...section(1, 'Clinical Risk Management File', file(reading)),
    ...section(1, 'Project areas and assurance', [
      ...section(2, 'Areas within the boundary', areas(reading)),
      ...section(2, 'Third-party products', thirdParties(reading)),
    ]),
  ]
}

function aims({ graph, product }: CaseReading): readonly Block[] {
  return [
    ...prose(product?.description),
    ...ruledTable(
      [
        ['Intended use', 34],
        ['Statement', 66],
      ],
      livingOf(graph, 'intended-use').map((record) => {
        const fields = fieldsOf(intendedUse, record)
        return [fields.name ?? record.ref, fields.statement ?? '']
      }),
    ),
  ]
}

function timeline({ graph, plan }: CaseReading): readonly Block[] {
  const { phase, phases } = plan.fields
  const known = phase !== undefined || phases !== undefined
  return [
    ...(known
      ? [
          keyValues([
            ['Present phase', phase],
            ['Phases that end with a report', phases?.join('; ')],
          ]),
        ]
      : []),
    ...ruledTable(
      [
        ['Release', 16],
        ['What it changes', 54],
        ['State', 15],
        ['Released', 15],
      ],
      livingOf(graph, 'release').map((record) => {
        const fields = fieldsOf(release, record)
        return [fields.version ?? record.ref, fields.summary ?? '', stateLabel(record), shownDate(fields.releasedOn)]
      }),
    ),
  ]
}

function impact({ graph, product }: CaseReading): readonly Block[] {
  const sites = livingOf(graph, 'context-of-use').flatMap((record) => fieldsOf(contextOfUse, record).sites ?? [])
  if (product === null && sites.length === 0) return []
  return [
    keyValues([
      ['DCB0129 is answered by', product?.manufacturer],
      ['DCB0160 is answered at', [...new Set(sites)].join('; ')],
      ['Medical device determination', product?.deviceDetermination],
    ]),
  ]
}

function file(reading: CaseReading): readonly Block[] {
  return livingOf(reading.graph, 'risk-management-system').map((record) => {
    const fields = fieldsOf(riskManagementSystem, record)
    return keyValues([
      ['Kept under', joined([fields.name, fields.version], ', version ')],
      ['Location', fields.location],
      ['Owner', officersInPost(reading).join(', ')],
    ])
  })
}

function areas({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Area', 28],
      ['Inside', 36],
      ['Outside, and assured by others', 36],
    ],
    livingOf(graph, 'boundary').map((record) => {
      const fields = fieldsOf(boundary, record)
      return [fields.name ?? record.ref, fields.inside?.join('\n') ?? '', fields.outside?.join('\n') ?? '']
    }),
  )
}

function thirdParties({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Product', 26],
      ['What it does here', 26],
      ['How it is assured', 48],
    ],
    livingOf(graph, 'third-party-assessment').map((record) => {
      const fields = fieldsOf(thirdPartyAssessment, record)
      return [
        joined([fields.name, fields.version, fields.supplier], ', '),
        fields.purpose ?? '',
        joined([fields.outcome, fields.assessment], '. '),
      ]
    }),
  )
}
