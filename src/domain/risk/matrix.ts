import { z } from 'zod'

/** A risk level: 1 (lowest) to as many as the matrix has; a lookup, never a product (DCB0129 4.4.1). */
export type RiskLevel = number

const word = z.string().trim().min(1).max(60)

/** What the organisation does about risks of one level (DCB0129 5.1.1). */
export const acceptabilitySchema = z.strictObject({
  level: z.number().int().min(1).max(25),
  word,
  meaning: z.string().trim().min(1).max(600),
  /** `acceptable` needs nothing more, `justified` needs a recorded rationale, `unacceptable` needs risk–benefit and authority. */
  verdict: z.enum(['acceptable', 'justified', 'unacceptable']),
  /** The role whose authority accepts this level under the plan. */
  authority: z.string().trim().min(1).max(120).optional(),
})
export type Acceptability = z.infer<typeof acceptabilitySchema>

/**
 * An organisation's own risk matrix, versioned in its plan: words from least to worst, and for each likelihood the
 * levels of the severities in that order.
 */
export const matrixSchema = z
  .strictObject({
    version: z.string().trim().min(1).max(40),
    severities: z.array(word).min(2).max(10),
    likelihoods: z.array(word).min(2).max(10),
    /** `levels[likelihood][severity]`, indexed as the two lists above. */
    levels: z
      .array(z.array(z.number().int().min(1).max(25)).min(2).max(10))
      .min(2)
      .max(10),
    acceptability: z.array(acceptabilitySchema).min(1).max(25),
    severityMeanings: z.record(z.string(), z.string()).optional(),
    likelihoodMeanings: z.record(z.string(), z.string()).optional(),
  })
  .refine(
    (matrix) =>
      matrix.levels.length === matrix.likelihoods.length &&
      matrix.levels.every((row) => row.length === matrix.severities.length),
    'needs one row of levels for each likelihood and one level for each severity',
  )
export type RiskMatrix = z.infer<typeof matrixSchema>

/** The level at which a severity and likelihood meet, or null when either is not a word of this matrix. */
export function levelOf(matrix: RiskMatrix, severity: string, likelihood: string): RiskLevel | null {
  const column = matrix.severities.indexOf(severity)
  const row = matrix.likelihoods.indexOf(likelihood)
  return matrix.levels[row]?.[column] ?? null
}

/** What the plan says about a level, or null when it says nothing. */
export function acceptabilityOf(matrix: RiskMatrix, level: RiskLevel): Acceptability | null {
  return matrix.acceptability.find((entry) => entry.level === level) ?? null
}

/** All levels that occur in the matrix, lowest first. */
export function levelsOf(matrix: RiskMatrix): readonly RiskLevel[] {
  return [...new Set(matrix.levels.flat())].toSorted((a, b) => a - b)
}
