import type { RiskMatrix } from '../../domain/risk/matrix.ts'
import { levelsOf } from '../../domain/risk/matrix.ts'
import type { Cell, Level, Table } from '../../platform/documents/blocks.ts'
import { joined, orNotRecorded } from '../../platform/documents/shorthand.ts'
import type { HazardReading, RatingReading } from './hazard-queries.ts'

/** The shade of a level. There are five shades; a matrix with more levels shares them out evenly. */
export function shadeOfLevel(level: number, matrix: RiskMatrix): Level {
  const most = Math.max(5, ...levelsOf(matrix))
  const shade = Math.max(1, Math.round((level * 5) / most))
  return SHADES[Math.min(shade, SHADES.length) - 1] ?? 5
}

const SHADES = [1, 2, 3, 4, 5] as const

/** The shade of a rating, or null where it is unrated. */
export function shadeOfRating(rating: RatingReading, matrix: RiskMatrix): Level | null {
  return rating.level === null ? null : shadeOfLevel(rating.level, matrix)
}

/** A rating as a cell: the level with its word, and beneath it the scores, or what the source said, or nothing. */
export function ratingCell(rating: RatingReading, matrix: RiskMatrix): Cell {
  const scores = joined([rating.severity, rating.likelihood], ' × ')
  if (rating.level === null) {
    const stated = rating.rating?.stated?.risk
    return { text: orNotRecorded(joined([scores, stated === undefined ? '' : `Risk as stated: ${stated}`], '\n')) }
  }
  return {
    text: [
      { text: `${rating.level} ${rating.word}`.trim(), bold: true },
      ...(scores === '' ? [] : [{ text: `\n${scores}` }]),
    ],
    level: shadeOfLevel(rating.level, matrix),
    align: 'centre',
  }
}

/** The share of a page's width for ratings: more where a source rated in sentences of its own. */
export function ratingWidth(ratings: readonly RatingReading[]): number {
  const longest = ratings.reduce(
    (most, { level, severity, likelihood }) =>
      level === null ? Math.max(most, severity.length + likelihood.length) : most,
    0,
  )
  return Math.min(36, Math.max(20, Math.ceil(longest / 2)))
}

/** The plan's matrix as a figure, worst likelihood on top, with the number of hazards in each cell. */
export function matrixFigure(
  caption: string,
  matrix: RiskMatrix,
  hazards: readonly HazardReading[],
  which: 'initial' | 'residual' | null,
): Table {
  const counts = which === null ? null : countCells(hazards, which)
  const rows = matrix.likelihoods.map((likelihood, row) => [
    { text: likelihood, role: 'head' } satisfies Cell,
    ...matrix.severities.map((severity, column): Cell => {
      const level = matrix.levels[row]?.[column] ?? 1
      const count = counts?.get(cellKey(severity, likelihood)) ?? 0
      return {
        text: counts === null ? String(level) : matrixCellText(level, count),
        level: shadeOfLevel(level, matrix),
        align: 'centre',
      }
    }),
  ])
  return {
    type: 'table',
    look: 'grid',
    caption,
    columns: [{ width: 17 }, ...matrix.severities.map(() => ({ width: 83 / matrix.severities.length }))],
    head: [
      [
        { text: 'Likelihood \\ Severity', role: 'head' },
        ...matrix.severities.map((text): Cell => ({ text, role: 'head', align: 'centre' })),
      ],
    ],
    rows: rows.toReversed(),
  }
}

function matrixCellText(level: number, count: number): string {
  if (count === 0) return `level ${level}`
  return `level ${level}\n${count} ${count === 1 ? 'hazard' : 'hazards'}`
}

function countCells(hazards: readonly HazardReading[], which: 'initial' | 'residual'): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const hazard of hazards) {
    const key = cellKey(hazard[which].severity, hazard[which].likelihood)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function cellKey(severity: string, likelihood: string): string {
  return `${severity}\n${likelihood}`
}

/** How many hazards stand at a level; null counts the unrated. */
export function countAtLevel(
  hazards: readonly HazardReading[],
  which: 'initial' | 'residual',
  level: number | null,
): number {
  return hazards.filter((hazard) => hazard[which].level === level).length
}
