import type { SafetyRecord } from '../../../domain/record/record.ts'
import { tellsWhoWasTrained } from '../../../domain/safety-case/evidence.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, orNotRecorded, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import { isOfDeployer, type CaseReading } from '../case-queries.ts'
import { shownDate } from '../graph-queries.ts'
import {
  counts,
  isLapsed,
  livingControls,
  resultOf,
  type ControlReading,
  type EvidenceReading,
} from '../hazard-queries.ts'

/** Part of section 6 in a deployer's report: who took the training that controls a risk, and what the training is. */
export function training(reading: CaseReading): readonly Block[] {
  if (reading.hazards.length === 0 || !isOfDeployer(reading)) return []
  return section(2, 'Training of users', trained(reading))
}

function trained({ hazards, today }: CaseReading): readonly Block[] {
  const controls = new Map<SafetyRecord, ControlReading>()
  for (const control of hazards.flatMap(livingControls)) if (isTraining(control)) controls.set(control.record, control)
  return ruledTable(
    [
      ['Training', 34],
      ['Who took it', 36],
      ['Material and other evidence', 30],
    ],
    [...controls.values()].map(({ record, fields, implemented }) => {
      const shown = implemented.filter(counts)
      const ofTheTrained = shown.filter((item) => tellsWhoWasTrained(item.fields))
      const others = shown.filter((item) => !tellsWhoWasTrained(item.fields))
      return [
        `${record.ref} ${fields.statement ?? ''}`,
        orNotRecorded(told(ofTheTrained, today)),
        orNotRecorded(told(others, today)),
      ]
    }),
  )
}

function isTraining({ record, fields, other }: ControlReading): boolean {
  return fields.type === 'training' && record.state !== 'rejected' && other === null
}

function told(items: readonly EvidenceReading[], today: string): string {
  return items.map((item) => toldOne(item, today)).join('\n')
}

/** One item with what it came to, and whom or what it covers. */
function toldOne(item: EvidenceReading, today: string): string {
  const { record, fields } = item
  const lapsed = isLapsed(item, today) ? 'lapsed' : undefined
  const line = joined(
    [`${record.ref} ${fields.name ?? ''}`, fields.type, resultOf(item), lapsed, shownDate(fields.producedOn)],
    ', ',
  )
  return joined([line, fields.scope], '\n')
}
