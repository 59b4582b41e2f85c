import { acceptabilityOf } from '../../../domain/risk/matrix.ts'
import type { Block, Cell } from '../../../platform/documents/blocks.ts'
import { joined, NOT_RECORDED, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { EVALUATION_COLUMNS, evaluationRows } from '../evaluation-queries.ts'
import { stateLabel } from '../graph-queries.ts'
import { controlsOfHazard, type ControlReading, type EvidenceReading, type HazardReading } from '../hazard-queries.ts'
import { matrixFigure, ratingCell } from '../risk-matrix-queries.ts'

/** Section 6: controls, what shows that they are in place and work, what is transferred, and the risk that remains. */
export function riskControl(reading: CaseReading): readonly Block[] {
  if (reading.hazards.length === 0) return section(1, 'Clinical Risk Control', [])
  return section(1, 'Clinical Risk Control', [
    ...section(2, 'Residual risk by level', [
      matrixFigure('Hazards by residual risk', reading.plan.matrix, reading.hazards, 'residual'),
    ]),
    ...section(2, 'Residual risk of each hazard', residualRisks(reading)),
    ...section(
      2,
      'Evaluations of residual risk',
      ruledTable(EVALUATION_COLUMNS, evaluationRows(reading.graph, 'residual risk')),
    ),
    ...section(2, 'Controls and their verification', controls(reading)),
    ...section(2, 'Transferred hazards and their declared controls', transferred(reading)),
    ...section(2, 'Risks that the plan calls unacceptable', unacceptable(reading)),
  ])
}

function residualRisks({ hazards, plan }: CaseReading): readonly Block[] {
  const rating = (hazard: HazardReading, which: 'initial' | 'residual' | 'residualWithTransferred'): Cell =>
    ratingCell(hazard[which], plan.matrix)
  return ruledTable(
    [
      ['Ref', 8],
      ['Hazard', 25],
      ['Initial', 17],
      ['Residual', 17],
      ['Assuming transferred controls', 20],
      ['Status', 13],
    ],
    hazards.map((hazard) => [
      [{ text: hazard.record.ref, to: hazard.record.ref }],
      hazard.fields.name ?? '',
      rating(hazard, 'initial'),
      rating(hazard, 'residual'),
      hazard.residualWithTransferred.level === null ? '' : rating(hazard, 'residualWithTransferred'),
      stateLabel(hazard.record),
    ]),
  )
}

function controls({ hazards }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 9],
      ['Control', 37],
      ['Kind and state', 18],
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
    joined([joined([fields.type, fields.timing], ', '), state], '\n'),
    evidenceLine(implemented),
    evidenceLine(effective),
  ]
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
        fields.party ?? '',
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
        ['Hazard', 11],
        ['Control', 25],
        ['Party', 11],
        ['What it must do', 22],
        ['How it verifies it', 16],
        ['Why transferred', 15],
      ],
      rows,
    ),
  ]
}

function unacceptable({ hazards, plan }: CaseReading): readonly Block[] {
  const found = hazards.filter(
    ({ residual }) =>
      residual.level !== null && acceptabilityOf(plan.matrix, residual.level)?.verdict === 'unacceptable',
  )
  if (found.length === 0) return prose('No hazard has a residual risk that the plan calls unacceptable.')
  return ruledTable(
    [
      ['Ref', 10],
      ['Hazard', 40],
      ['Residual risk', 25],
      ['Rationale', 25],
    ],
    found.map((hazard) => [
      [{ text: hazard.record.ref, to: hazard.record.ref }],
      hazard.fields.name ?? '',
      ratingCell(hazard.residual, plan.matrix),
      hazard.residual.rating?.rationale ?? '',
    ]),
  )
}
