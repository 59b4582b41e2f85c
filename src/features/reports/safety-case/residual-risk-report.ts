import { acceptabilityOf } from '../../../domain/risk/matrix.ts'
import type { Block, Cell } from '../../../platform/documents/blocks.ts'
import { orNotRecorded, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { EVALUATION_COLUMNS, evaluationRows } from '../evaluation-queries.ts'
import { stateLabel } from '../graph-queries.ts'
import type { HazardReading } from '../hazard-queries.ts'
import { referenceWidth } from '../parts/reference-queries.ts'
import { matrixFigure, ratingCell, ratingWidth } from '../risk-matrix-queries.ts'
import { takenOver } from '../parts/taken-over-queries.ts'

/** Section 6, first part: the risk that remains, judged against the plan. */
export function residualRisk(reading: CaseReading): readonly Block[] {
  if (reading.hazards.length === 0) return section(1, 'Clinical Risk Control', [])
  return section(1, 'Clinical Risk Control', [
    ...section(2, 'Residual risk by level', [
      matrixFigure('Hazards by residual risk', reading.plan.matrix, reading.hazards, 'residual'),
    ]),
    ...section(2, 'Residual risk of each hazard', [...takenOver(reading, 'residual'), ...residualRisks(reading)]),
    ...section(2, 'Risks that the plan calls unacceptable', unacceptable(reading)),
    ...section(
      2,
      'Evaluations of residual risk',
      ruledTable(EVALUATION_COLUMNS, evaluationRows(reading.graph, 'residual risk')),
    ),
  ])
}

function residualRisks({ hazards, plan }: CaseReading): readonly Block[] {
  const rating = (hazard: HazardReading, which: 'initial' | 'residual' | 'residualWithTransferred'): Cell =>
    ratingCell(hazard[which], plan.matrix)
  const transferred = hazards.some(({ residualWithTransferred }) => residualWithTransferred.level !== null)
  return ruledTable(
    [
      ['Ref', referenceWidth(hazards.map(({ record }) => record.ref))],
      ['Hazard', transferred ? 24 : 34],
      ['Initial', transferred ? 17 : ratingWidth(hazards.map(({ initial }) => initial))],
      ['Residual', transferred ? 17 : ratingWidth(hazards.map(({ residual }) => residual))],
      ...(transferred ? [['Assuming transferred controls', 18] as const] : []),
      ['Status', 14],
    ],
    hazards.map((hazard) => [
      [{ text: hazard.record.ref, to: hazard.record.ref }],
      hazard.fields.name ?? '',
      rating(hazard, 'initial'),
      rating(hazard, 'residual'),
      ...(transferred
        ? [hazard.residualWithTransferred.level === null ? '' : rating(hazard, 'residualWithTransferred')]
        : []),
      stateLabel(hazard.record),
    ]),
  )
}

function unacceptable({ hazards, plan }: CaseReading): readonly Block[] {
  const found = hazards.filter(
    ({ residual }) =>
      residual.level !== null && acceptabilityOf(plan.matrix, residual.level)?.verdict === 'unacceptable',
  )
  if (found.length === 0) return prose('No hazard has a residual risk that the plan calls unacceptable.')
  return ruledTable(
    [
      ['Ref', referenceWidth(found.map(({ record }) => record.ref))],
      ['Hazard', 35],
      ['Residual risk', 22],
      ['Rationale', 33],
    ],
    found.map((hazard) => [
      [{ text: hazard.record.ref, to: hazard.record.ref }],
      hazard.fields.name ?? '',
      ratingCell(hazard.residual, plan.matrix),
      orNotRecorded(hazard.residual.rating?.rationale),
    ]),
  )
}
