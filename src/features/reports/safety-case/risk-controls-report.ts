import { capitalised } from '../../../domain/record/spoken.ts'
import type { Block, Cell } from '../../../platform/documents/blocks.ts'
import { joined, NOT_RECORDED, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { stateLabel } from '../graph-queries.ts'
import {
  counts,
  isLapsed,
  livingControls,
  resultOf,
  type ControlReading,
  type EvidenceReading,
  type HazardReading,
} from '../hazard-queries.ts'

/** Section 6, second half: the controls, what shows that they are in place and work, and which are for others to make. */
export function riskControls(reading: CaseReading): readonly Block[] {
  if (reading.hazards.length === 0) return []
  return [
    ...section(2, 'Controls and their verification', controls(reading)),
    ...section(2, 'Transferred hazards and their declared controls', transferred(reading)),
  ]
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
  const { record, fields, implemented, effective } = control
  const state = control.transferred ? `${stateLabel(record)}, by the ${fields.party ?? 'deployer'}` : stateLabel(record)
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

function evidenceLine(items: readonly EvidenceReading[], today: string): string {
  const shown = items.filter(counts)
  if (shown.length === 0) return NOT_RECORDED
  return shown
    .map((item) => `${item.record.ref} ${resultOf(item)}${isLapsed(item, today) ? ', lapsed' : ''}`)
    .join('\n')
}

function transferred({ hazards }: CaseReading): readonly Block[] {
  const rows = hazards.flatMap((hazard) =>
    livingControls(hazard)
      .filter(({ record, transferred: isForOthers }) => isForOthers && record.state !== 'rejected')
      .map(({ record, fields }) => [
        `${hazard.record.ref}\n${stateLabel(hazard.record)}`,
        `${record.ref} ${fields.statement ?? ''}`,
        capitalised(fields.party ?? ''),
        fields.transferInstruction ?? '',
        fields.transferVerification ?? '',
        fields.transferJustification ?? '',
      ]),
  )
  return [
    ...(rows.length === 0
      ? []
      : prose(
          'The residual risk above leaves these controls out, because only the party named can put them in place and show that they work.',
        )),
    ...ruledTable(
      [
        ['Hazard', 13],
        ['Control', 23],
        ['Party', 11],
        ['What it must do', 22],
        ['How it is verified', 16],
        ['Why transferred', 15],
      ],
      rows,
    ),
  ]
}
