import { z } from 'zod'
import { levelOf, type RiskLevel, type RiskMatrix } from './matrix.ts'

const word = z.string().trim().min(1).max(200)

/** What the source wrote about a score, untouched; it is evidence of what was said, not of the level. */
const statedScoreSchema = z.strictObject({
  severity: z.string().optional(),
  likelihood: z.string().optional(),
  risk: z.string().optional(),
})

/**
 * One judgement of a risk: severity and likelihood in the matrix's words, the level looked up when it was made, and
 * who, when, why and under which matrix version (DCB0129 4.4.1). Unrated parts are absent, never the lowest word.
 */
export const ratingSchema = z.strictObject({
  severity: word.optional(),
  likelihood: word.optional(),
  /** The level as recorded; a level that contradicts the matrix is kept and becomes a finding. */
  level: z.number().int().min(1).max(25).optional(),
  matrixVersion: word.optional(),
  rater: word.optional(),
  ratedOn: z.iso.date().optional(),
  rationale: z.string().trim().min(1).max(100_000).optional(),
  stated: statedScoreSchema.optional(),
})
export type Rating = z.infer<typeof ratingSchema>

/** Whether a rating says both what could happen and how likely it is. */
export function isRated(rating: Rating | undefined): rating is Rating & { severity: string; likelihood: string } {
  return rating?.severity !== undefined && rating.likelihood !== undefined
}

/** Whether a rating says a risk at all, be it by its level alone, as a log may that was brought in. */
export function saysRisk(rating: Rating): boolean {
  return isRated(rating) || rating.level !== undefined
}

/** The level the matrix gives for a rating now, or null when it is unrated or in words of another scale. */
export function matrixLevel(matrix: RiskMatrix, rating: Rating | undefined): RiskLevel | null {
  return isRated(rating) ? levelOf(matrix, rating.severity, rating.likelihood) : null
}

/** The level people read: as recorded, else as the matrix gives it, else null for unrated. */
export function shownLevel(matrix: RiskMatrix, rating: Rating | undefined): RiskLevel | null {
  return rating?.level ?? matrixLevel(matrix, rating)
}
