import type { RiskMatrix } from './matrix.ts'
import { isRated, matrixLevel, type Rating } from './rating.ts'

/** How far apart several judgements of one risk lie, in steps of the matrix's words and in levels; 0 means agreed. */
export interface RatingSpread {
  readonly severity: number
  readonly likelihood: number
  readonly level: number
}

/** The spread of those judgements that are in the matrix's words; null where fewer than two are. */
export function spreadOf(matrix: RiskMatrix, ratings: readonly (Rating | undefined)[]): RatingSpread | null {
  const places = ratings.filter(isRated).flatMap((rating) => {
    const level = matrixLevel(matrix, rating)
    if (level === null) return []
    const { severity, likelihood } = rating
    return [
      { severity: matrix.severities.indexOf(severity), likelihood: matrix.likelihoods.indexOf(likelihood), level },
    ]
  })
  if (places.length < 2) return null
  return {
    severity: width(places.map(({ severity }) => severity)),
    likelihood: width(places.map(({ likelihood }) => likelihood)),
    level: width(places.map(({ level }) => level)),
  }
}

/** Whether the judgements differ at all. */
export function isSpread(spread: RatingSpread | null): boolean {
  return spread !== null && (spread.severity > 0 || spread.likelihood > 0)
}

function width(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers)
}
