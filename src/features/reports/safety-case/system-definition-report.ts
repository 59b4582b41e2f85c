import { fieldsOf } from '../../../domain/record/kind.ts'
import { boundary } from '../../../domain/safety-case/boundary.ts'
import { contextOfUse } from '../../../domain/safety-case/context-of-use.ts'
import { thirdPartyAssessment } from '../../../domain/safety-case/third-party-assessment.ts'
import { capitalised } from '../../../domain/record/spoken.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import {
  bullets,
  joined,
  keyValues,
  listed,
  prose,
  ruledTable,
  section,
} from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf, stateLabel } from '../graph-queries.ts'

/** Section 2: the system, its version, its clinical environment, its boundary, and how many it touches. */
export function systemDefinition(reading: CaseReading): readonly Block[] {
  return section(1, 'System Definition / Overview', [
    ...section(2, 'The system', theSystem(reading)),
    ...section(2, 'Clinical environment', environments(reading)),
    ...section(2, 'Boundary and interfaces', boundaries(reading)),
    ...section(2, 'Third-party products', thirdParties(reading)),
  ])
}

function theSystem({ product, release }: CaseReading): readonly Block[] {
  if (product === null) return []
  return [
    ...prose(product.description),
    keyValues([
      ['Product', product.name],
      ['Manufacturer', product.manufacturer],
      ['Part or product number', product.partNumber],
      ['Release', release === null ? undefined : `${release.fields.version ?? ''} (${stateLabel(release.record)})`],
      ['Replaces', listed(product.replaces)],
      ['Interfaces', listed(product.interfaces)],
      ['Medical device determination', product.deviceDetermination],
    ]),
  ]
}

function environments({ graph }: CaseReading): readonly Block[] {
  return livingOf(graph, 'context-of-use').flatMap((record) => {
    const fields = fieldsOf(contextOfUse, record)
    return [
      ...prose([{ text: fields.name ?? record.ref, bold: true }]),
      keyValues([
        ['Environment', fields.environment],
        ['Workflow', fields.workflow],
        ['Users', shownNumber(fields.users)],
        ['Patients a year', shownNumber(fields.patients)],
        ['Sites', listed(fields.sites)],
        ['Assumptions', listed(fields.assumptions)],
      ]),
    ]
  })
}

function shownNumber(value: number | undefined): string | undefined {
  return value?.toLocaleString('en-GB')
}

function boundaries({ graph }: CaseReading): readonly Block[] {
  return livingOf(graph, 'boundary').flatMap((record) => {
    const fields = fieldsOf(boundary, record)
    return [
      ...prose([{ text: fields.name ?? record.ref, bold: true }]),
      ...prose(fields.description),
      keyValues([
        ['Inside', listed(fields.inside)],
        ['Outside', listed(fields.outside)],
      ]),
      ...bullets(fields.interfaces),
    ]
  })
}

function thirdParties({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 10],
      ['Product', 26],
      ['What it does here', 28],
      ['Assessment', 36],
    ],
    livingOf(graph, 'third-party-assessment').map((record) => {
      const fields = fieldsOf(thirdPartyAssessment, record)
      const product = joined([fields.name, fields.version, fields.supplier], ', ')
      const assessed = joined([capitalised(fields.outcome ?? ''), fields.assessment], '. ')
      return [record.ref, product, fields.purpose ?? '', assessed]
    }),
  )
}
