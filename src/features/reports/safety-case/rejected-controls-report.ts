import { fieldsOf } from '../../../domain/record/kind.ts'
import { isLiving } from '../../../domain/record/record.ts'
import { isAlternative, isAskedFor } from '../../../domain/safety-case/control-party.ts'
import { decision } from '../../../domain/safety-case/decision.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, orNotRecorded, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import { isOfDeployer, type CaseReading } from '../case-queries.ts'
import { pointingHere, shownDate, stateLabel } from '../graph-queries.ts'
import { counts, livingCauses, livingControls, type ControlReading, type HazardReading } from '../hazard-queries.ts'

/** Part of section 6 in a deployer's report: what it will not do of what the manufacturer asks, and what it does instead. */
export function rejectedControls(reading: CaseReading): readonly Block[] {
  if (reading.hazards.length === 0 || !isOfDeployer(reading)) return []
  return section(2, 'Rejected controls and what is done instead', rejected(reading))
}

function rejected(reading: CaseReading): readonly Block[] {
  const { graph, hazards } = reading
  const asked = hazards.flatMap((hazard) =>
    livingControls(hazard)
      .filter(({ record }) => isAskedFor(record, graph.space))
      .map((control) => ({ hazard, control })),
  )
  if (asked.length === 0) return []
  const answeredNo = asked.filter(({ control }) => control.record.state === 'rejected')
  if (answeredNo.length === 0) return prose('No control that the manufacturer asks for was rejected.')
  return ruledTable(
    [
      ['Hazard', 13],
      ['Rejected control', 29],
      ['What the manufacturer asks for', 24],
      ['What is done instead, or why nothing is', 34],
    ],
    answeredNo.map(({ hazard, control }) => [
      `${hazard.record.ref}\n${stateLabel(hazard.record)}`,
      `${control.record.ref} ${control.fields.statement ?? ''}`,
      control.fields.transferInstruction ?? '',
      orNotRecorded(joined([...insteadOf(control, hazard, reading), ...reasonsFor(control, reading)], '\n')),
    ]),
  )
}

/** The deployer's own controls on what the rejected one was to act on, and on the hazard as a whole: what DEP-05 looks for. */
function insteadOf(control: ControlReading, hazard: HazardReading, { graph }: CaseReading): readonly string[] {
  const causes = livingCauses(hazard).filter(({ controls }) => controls.includes(control))
  const beside = new Set([...causes.flatMap(({ controls }) => controls), ...hazard.controls])
  return [...beside]
    .filter((one) => counts(one) && isAlternative(one.record, graph.space))
    .map(({ record, fields }) => `${record.ref} ${fields.statement ?? ''} (${stateLabel(record)})`)
}

function reasonsFor({ record }: ControlReading, { graph }: CaseReading): readonly string[] {
  return pointingHere(graph, record, 'decides')
    .filter(isLiving)
    .flatMap((decided) => {
      const { name, rationale, decidedBy, decidedOn } = fieldsOf(decision, decided)
      const by = joined([decidedBy, shownDate(decidedOn)], ', ')
      return rationale === undefined ? [] : `${decided.ref} ${name ?? ''}: ${rationale}${by === '' ? '' : ` (${by})`}`
    })
}
