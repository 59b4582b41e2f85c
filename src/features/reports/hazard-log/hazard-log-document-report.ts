import type { RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { Block, Cell, Table } from '../../../platform/documents/blocks.ts'
import { controlTable, documentManagement } from '../../../platform/documents/document-control.ts'
import type { PrintedDocument } from '../../../platform/documents/printed-document.ts'
import { prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import { allHazards, type CaseReading } from '../case-queries.ts'
import { detailsOf, documentControlOf } from '../document-control-queries.ts'
import { shownDate } from '../graph-queries.ts'
import {
  HAZARD_LOG_COLUMNS,
  HAZARD_LOG_HEAD,
  placedRows,
  printedText,
  type LogColumn,
  type PlacedCell,
} from '../hazard-log-layout-queries.ts'
import { hazardLog, type LogHazard } from '../hazard-log-queries.ts'
import { titlePage } from '../parts/front-matter-queries.ts'
import { matrixFigure, shadeOfLevel, shadeOfRating } from '../risk-matrix-queries.ts'

/** The hazard log for paper: cover and history upright, the 28 columns on A3 with repeated heads, then the matrix. */
export function hazardLogDocument(reading: CaseReading): PrintedDocument {
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
          controlTable({ ...details, date: shownDate(details.date) }, control),
          { type: 'page-break' },
          ...documentManagement(control),
        ],
      },
      {
        page: 'a3-landscape',
        blocks: section(1, 'Hazard log', logTable(hazardLog(allHazards(reading), matrix), matrix)),
      },
      { page: 'a4-portrait', blocks: matrixBlocks(matrix) },
    ],
  }
}

function logTable(hazards: readonly LogHazard[], matrix: RiskMatrix): readonly Block[] {
  if (hazards.length === 0) return []
  const table: Table = {
    type: 'table',
    look: 'dense',
    columns: HAZARD_LOG_COLUMNS.map((column) => ({ width: printedWidth(column, hazards) })),
    head: HAZARD_LOG_HEAD.map((row) =>
      row.map(({ look, ...cell }): Cell => ({ ...cell, role: look === 'banner' ? 'banner' : 'head', align: 'centre' })),
    ),
    rows: hazards.flatMap((hazard) =>
      placedRows(hazard).map((row) => row.map((placed) => printedCell(placed, hazard, matrix))),
    ),
  }
  return [table]
}

/** A column in which no hazard has anything gives its width to the others; its head stays. */
function printedWidth(column: LogColumn, hazards: readonly LogHazard[]): number {
  const used = hazards.some((hazard) => hazard.rows.some((row) => column.cell(hazard, row).text !== ''))
  return used ? column.width : 9
}

function printedCell(placed: PlacedCell, hazard: LogHazard, matrix: RiskMatrix): Cell {
  const text = printedText(placed, hazard)
  const span = placed.rowSpan === 1 ? {} : { rowSpan: placed.rowSpan }
  const { rating, value } = placed.column
  const level = value === 'level' && rating !== undefined ? shadeOfRating(hazard[rating], matrix) : null
  return level === null ? { text, ...span } : { text, level, align: 'centre', ...span }
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
