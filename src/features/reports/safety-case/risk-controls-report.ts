import { capitalised } from '../../../domain/record/spoken.ts'
import type { Block, Cell } from '../../../platform/documents/blocks.ts'
import { joined, NOT_RECORDED, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { stateLabel } from '../graph-queries.ts'
import { livingControls, type ControlReading, type HazardReading } from '../hazard-queries.ts'
import { evidenceLine } from '../parts/evidence-line-queries.ts'

/** Section 6, second part: the controls, and what shows that they are in place and work. */
export function riskControls(reading: CaseReading): readonly Block[] {
  if (reading.hazards.length === 0) return []
  return section(2, 'Controls and their verification', controls(reading))
}

function controls({ hazards, today }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 9],
      ['Control', 35],
      ['Kind and state', 20],
      ['Shown to be implemented', 18],
      ['Shown to be effective', 18],
    ],
    hazards.flatMap((hazard) => hazardControls(hazard, today)),
  )
}

function hazardControls(hazard: HazardReading, today: string): (Cell | string)[][] {
  const title: Cell = {
    text: [
      { text: hazard.record.ref, to: hazard.record.ref, bold: true },
      { text: ` ${hazard.fields.name ?? ''}`, bold: true },
    ],
    role: 'head',
    colSpan: 5,
  }
  const shown = livingControls(hazard)
  if (shown.length === 0) return [[title], [{ text: [{ text: NOT_RECORDED, muted: true }], colSpan: 5 }]]
  return [[title], ...shown.map((control) => controlRow(control, today))]
}

function controlRow(control: ControlReading, today: string): string[] {
  const { record, fields, other, implemented, effective } = control
  const state = other === null ? stateLabel(record) : `${stateLabel(record)}, by the ${other}`
  return [
    record.ref,
    fields.statement ?? '',
    joined([kindOfControl(fields), state], '\n'),
    evidenceLine(implemented, today),
    evidenceLine(effective, today),
  ]
}

/** As it would be said of a control: `Existing design`. */
function kindOfControl({ timing, type }: ControlReading['fields']): string {
  return capitalised(joined([timing, type], ' '))
}
