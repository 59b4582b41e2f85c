import type { RiskMatrix } from '../../../domain/risk/matrix.ts'
import { layOut } from '../../../platform/documents/xlsx/lay-out.ts'
import { rowHeights } from '../../../platform/documents/xlsx/row-heights.ts'
import type { Sheet, SheetCell } from '../../../platform/documents/xlsx/workbook.ts'
import { MATRIX_SHEET } from '../hazard-log-names-queries.ts'
import { shadeOfLevel } from '../risk-matrix-queries.ts'

/** The sheet *Risk Matrix*: levels from D2, likelihoods in C, severities beneath, and what each word means. */
export function matrixSheet(matrix: RiskMatrix): Sheet {
  const width = 3 + matrix.severities.length
  const meanings: readonly (readonly SheetCell[])[] = [
    blankRow(width),
    ...meaningRows(
      'Severity',
      matrix.severities.toReversed().map((word) => [word, matrix.severityMeanings?.[word] ?? '']),
      width,
    ),
    blankRow(width),
    ...meaningRows(
      'Likelihood',
      matrix.likelihoods.toReversed().map((word) => [word, matrix.likelihoodMeanings?.[word] ?? '']),
      width,
    ),
    blankRow(width),
    ...levelRows(matrix, width),
  ]
  const grid = layOut([blankRow(width), ...matrixRows(matrix), ...meanings], width)
  const columns = [{ width: 3 }, { width: 12 }, { width: 18 }, ...matrix.severities.map(() => ({ width: 17 }))]
  const heights = rowHeights(grid, columns)
  return {
    name: MATRIX_SHEET,
    page: 'a4-landscape',
    onOnePage: true,
    columns,
    rows: grid.map((cells, place) => {
      const isLevels = place > 0 && place <= matrix.likelihoods.length
      return { cells, height: isLevels ? 26 : (heights[place] ?? 0) }
    }),
  }
}

const BLANK: SheetCell = { value: '', look: 'plain' }

function blankRow(width: number): readonly SheetCell[] {
  return Array.from({ length: width }, () => BLANK)
}

/** The worst likelihood stands on top; the words around the levels are what the drop-downs offer. */
function matrixRows(matrix: RiskMatrix): readonly (readonly SheetCell[])[] {
  const side: SheetCell = { value: 'Likelihood', look: 'label', rowSpan: matrix.likelihoods.length }
  const rows = matrix.likelihoods.map((likelihood, row) => [
    { value: likelihood, look: 'label' } satisfies SheetCell,
    ...(matrix.levels[row] ?? []).map((level): SheetCell => ({
      value: level,
      look: `level-${shadeOfLevel(level, matrix)}`,
    })),
  ])
  return [
    ...rows.toReversed().map((cells, place) => [BLANK, ...(place === 0 ? [side] : []), ...cells]),
    [BLANK, BLANK, BLANK, ...matrix.severities.map((value): SheetCell => ({ value, look: 'column-head' }))],
    [BLANK, BLANK, BLANK, { value: 'Severity', look: 'label', colSpan: matrix.severities.length }],
  ]
}

function meaningRows(
  title: string,
  meanings: readonly (readonly [word: string, meaning: string])[],
  width: number,
): readonly (readonly SheetCell[])[] {
  return [
    [
      BLANK,
      BLANK,
      { value: title, look: 'column-head' },
      { value: 'Meaning', look: 'column-head', colSpan: width - 3 },
    ],
    ...meanings.map(([word, meaning]): SheetCell[] => [
      BLANK,
      BLANK,
      { value: word, look: 'label' },
      { value: meaning, look: 'body', colSpan: width - 3 },
    ]),
  ]
}

function levelRows(matrix: RiskMatrix, width: number): readonly (readonly SheetCell[])[] {
  const [head = []] = meaningRows('Level', [], width)
  const levels = matrix.acceptability.toSorted((one, other) => other.level - one.level)
  return [
    head,
    ...levels.map((entry): SheetCell[] => [
      BLANK,
      BLANK,
      { value: entry.level, look: `level-${shadeOfLevel(entry.level, matrix)}` },
      { value: `${entry.word}: ${entry.meaning}`, look: 'body', colSpan: width - 3 },
    ]),
  ]
}
