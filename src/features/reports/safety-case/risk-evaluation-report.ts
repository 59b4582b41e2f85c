import { levelsOf } from '../../../domain/risk/matrix.ts'
import type { Block, Cell } from '../../../platform/documents/blocks.ts'
import { ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import type { HazardReading } from '../hazard-queries.ts'
import { EVALUATION_COLUMNS, evaluationRows } from '../evaluation-queries.ts'
import { referenceWidth } from '../parts/reference-queries.ts'
import { countAtLevel, matrixFigure, ratingCell, ratingWidth, shadeOfLevel } from '../risk-matrix-queries.ts'
import { takenOver } from '../parts/taken-over-queries.ts'

/** Section 5: the initial risk of each hazard against the criteria set beforehand. */
export function riskEvaluation(reading: CaseReading): readonly Block[] {
  if (reading.hazards.length === 0) return section(1, 'Clinical Risk Evaluation', [])
  const { matrix } = reading.plan
  return section(1, 'Clinical Risk Evaluation', [
    ...section(2, 'Initial risk by level', [
      matrixFigure('Hazards by initial risk', matrix, reading.hazards, 'initial'),
      ...levelCounts(reading),
    ]),
    ...section(2, 'Initial risk of each hazard', [...takenOver(reading, 'initial'), ...initialRisks(reading)]),
    ...section(
      2,
      'Evaluations of initial risk',
      ruledTable(EVALUATION_COLUMNS, evaluationRows(reading.graph, 'initial risk')),
    ),
  ])
}

function levelCounts({ hazards, plan }: CaseReading): readonly Block[] {
  const { matrix } = plan
  const rows = levelsOf(matrix)
    .toReversed()
    .map((level): (Cell | string)[] => [
      { text: String(level), level: shadeOfLevel(level, matrix), align: 'centre' },
      matrix.acceptability.find((entry) => entry.level === level)?.word ?? '',
      String(countAtLevel(hazards, 'initial', level)),
      String(countAtLevel(hazards, 'residual', level)),
    ])
  const unrated = [
    '',
    'Unrated',
    String(countAtLevel(hazards, 'initial', null)),
    String(countAtLevel(hazards, 'residual', null)),
  ]
  return ruledTable(
    [
      ['Level', 12],
      ['Word', 40],
      ['Hazards, initial risk', 24],
      ['Hazards, residual risk', 24],
    ],
    [...rows, unrated],
    'Hazards at each level',
  )
}

function initialRisks({ hazards, plan }: CaseReading): readonly Block[] {
  const explained = hazards.some((hazard) => rationaleOf(hazard) !== '')
  return ruledTable(
    [
      ['Ref', referenceWidth(hazards.map(({ record }) => record.ref))],
      ['Hazard', explained ? 29 : 40],
      ['Initial risk', ratingWidth(hazards.map(({ initial }) => initial))],
      ...(explained ? [['Rationale', 37] as const] : []),
    ],
    hazards.map((hazard) => [
      hazard.record.ref,
      hazard.fields.name ?? '',
      ratingCell(hazard.initial, plan.matrix),
      ...(explained ? [rationaleOf(hazard)] : []),
    ]),
  )
}

function rationaleOf({ initial }: HazardReading): string {
  return initial.rating?.rationale ?? ''
}
