import type { RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { documentManagement } from '../../../platform/documents/document-control.ts'
import type { PrintedDocument } from '../../../platform/documents/printed-document.ts'
import { prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import { allHazards, type CaseReading, type ReportExtent } from '../case-queries.ts'
import { detailsOf, documentControlOf } from '../document-control-queries.ts'
import { coverTable, titlePage } from '../parts/front-matter-queries.ts'
import { matrixFigure, shadeOfLevel } from '../risk-matrix-queries.ts'
import { logTable } from './hazard-log-table-queries.ts'

/** The hazard log for paper: cover and history upright, the 28 columns on A3 with repeated heads, then the matrix. */
export function hazardLogDocument(reading: CaseReading, extent?: ReportExtent): PrintedDocument {
  const details = detailsOf(reading, 'Hazard Log')
  const control = documentControlOf(reading, 'Hazard Log')
  const { matrix } = reading.plan
  return {
    details,
    sections: [
      {
        page: 'a4-portrait',
        blocks: [
          titlePage(reading, details),
          coverTable(reading, details, control),
          { type: 'page-break' },
          ...documentManagement(control),
        ],
      },
      {
        page: 'a3-landscape',
        blocks: section(1, 'Hazard log', logTable(allHazards(reading), matrix, extent?.hazards)),
      },
      { page: 'a4-portrait', blocks: matrixBlocks(matrix) },
    ],
  }
}

function matrixBlocks(matrix: RiskMatrix): readonly Block[] {
  const levels = matrix.acceptability.toSorted((one, other) => other.level - one.level)
  return section(1, 'Risk matrix', [
    ...prose(`Severity and likelihood are looked up in the matrix “${matrix.version}”; the level is never a product.`),
    matrixFigure('Risk levels', matrix, [], null),
    ...ruledTable(
      [
        ['Level', 10],
        ['Word', 22],
        ['Meaning', 68],
      ],
      levels.map((entry) => [
        { text: String(entry.level), level: shadeOfLevel(entry.level, matrix), align: 'centre' },
        entry.word,
        entry.meaning,
      ]),
      'What each level means',
    ),
  ])
}
