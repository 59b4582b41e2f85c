import { capitalised } from '../../../domain/record/spoken.ts'
import type { Block, Cell } from '../../../platform/documents/blocks.ts'
import { joined, NOT_RECORDED, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { stateLabel } from '../graph-queries.ts'
import { controlsOfHazard, type ControlReading, type EvidenceReading, type HazardReading } from '../hazard-queries.ts'

/** Section 6, second half: the controls, what shows that they are in place and work, and which are for others to make. */
export function riskControls(reading: CaseReading): readonly Block[] {
  if (reading.hazards.length === 0) return []
  return [
    ...section(2, 'Controls and their verification', controls(reading)),
    ...section(2, 'Transferred hazards and their declared controls', transferred(reading)),
  ]
}

function controls({ hazards }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 9],
      ['Control', 35],
      ['Kind and state', 20],
      ['Shown to be implemented', 18],
      ['Shown to be effective', 18],
    ],
    hazards.flatMap(hazardControls),
  )
}

function hazardControls(hazard: HazardReading): (Cell | string)[][] {
  const title: Cell = {
    text: [
      { text: hazard.record.ref, to: hazard.record.ref, bold: true },
      { text: ` ${hazard.fields.name ?? ''}`, bold: true },
    ],
    role: 'head',
    colSpan: 5,
  }
  const shown = controlsOfHazard(hazard)
  if (shown.length === 0) return [[title], [{ text: [{ text: NOT_RECORDED, muted: true }], colSpan: 5 }]]
  return [[title], ...shown.map(controlRow)]
}

function controlRow(control: ControlReading): string[] {
  const { record, fields, implemented, effective } = control
  const state = control.transferred ? `${stateLabel(record)}, by the ${fields.party ?? 'deployer'}` : stateLabel(record)
  return [
    record.ref,
    fields.statement ?? '',
    joined([kindOfControl(fields), state], '\n'),
    evidenceLine(implemented),
    evidenceLine(effective),
  ]
}

/** As it would be said of a control: `Existing design`. */
function kindOfControl({ timing, type }: ControlReading['fields']): string {
  return capitalised(joined([timing, type], ' '))
}

function evidenceLine(items: readonly EvidenceReading[]): string {
  if (items.length === 0) return NOT_RECORDED
  return items.map(({ record, fields }) => `${record.ref} ${fields.result ?? 'no result yet'}`).join('\n')
}

function transferred({ hazards }: CaseReading): readonly Block[] {
  const rows = hazards.flatMap((hazard) =>
    controlsOfHazard(hazard)
      .filter((control) => control.transferred)
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
