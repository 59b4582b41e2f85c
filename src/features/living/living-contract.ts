import { z } from 'zod'
import { FINDING_LEVELS } from '../../domain/living/finding.ts'
import { DIFFERENCE_MEANINGS } from '../../domain/safety-case/difference-meaning.ts'
import { findingSchema, jsonSchema, recordLineSchema, spaceSchema } from '../records/records-contract.ts'

/** What the findings of a space amount to; derived, never stored by hand. */
export const STANDINGS = ['in preparation', 'holds', 'needs attention', 'lapsed'] as const

/** A space's standing: one sentence that says what is the matter, and the chains beneath it. */
export const standingSchema = z.object({
  standing: z.enum(STANDINGS),
  sentence: z.string(),
  /** What the record says; never mixed with how lately it was looked at. */
  health: z.string(),
  freshness: z.string(),
  reasons: z.array(findingSchema),
  levels: z.record(z.enum(FINDING_LEVELS), z.number().int()),
  awaiting: z.number().int(),
})
export type StandingView = z.infer<typeof standingSchema>

/** One cell of the heat map. */
const matrixCellSchema = z.object({
  severity: z.string(),
  likelihood: z.string(),
  level: z.number().int(),
  word: z.string(),
  initial: z.number().int(),
  residual: z.number().int(),
})

/** The plan's matrix with how many living hazards stand in each cell. */
export const matrixViewSchema = z.object({
  version: z.string(),
  severities: z.array(z.string()),
  likelihoods: z.array(z.string()),
  /** What the plan says a severity or likelihood means, by its word. */
  meanings: z.record(z.string(), z.string()),
  cells: z.array(matrixCellSchema),
  levels: z.array(
    z.object({
      level: z.number().int(),
      word: z.string(),
      meaning: z.string(),
      verdict: z.string(),
      initial: z.number().int(),
      residual: z.number().int(),
    }),
  ),
  unrated: z.object({ initial: z.number().int(), residual: z.number().int() }),
})
export type MatrixView = z.infer<typeof matrixViewSchema>

/** The first screen of a case. */
export const overviewSchema = z.object({
  space: spaceSchema,
  sequence: z.number().int(),
  today: z.string(),
  product: z.string().nullable(),
  release: z.object({ version: z.string(), state: z.string() }).nullable(),
  inField: z.array(z.object({ version: z.string(), releasedOn: z.string().nullable(), covered: z.boolean() })),
  plan: z.object({ version: z.string().nullable(), matrix: z.string(), phase: z.string() }).nullable(),
  nextReview: z.string().nullable(),
  people: z.array(z.object({ name: z.string(), role: z.string(), inPost: z.boolean(), note: z.string() })),
  standing: standingSchema,
  matrix: matrixViewSchema,
  /** Living records of each kind that has any, with how many do not hold. */
  kinds: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      plural: z.string(),
      total: z.number().int(),
      inDoubt: z.number().int(),
    }),
  ),
  recent: z.array(
    z.object({
      sequence: z.number().int(),
      at: z.string(),
      by: z.string(),
      type: z.string(),
      record: recordLineSchema.nullable(),
    }),
  ),
})
export type Overview = z.infer<typeof overviewSchema>

export const findingsQuerySchema = z.object({
  level: z.enum(FINDING_LEVELS).optional(),
  code: z.string().max(20).optional(),
  cursor: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const findingsPageSchema = z.object({
  findings: z.array(findingSchema),
  next: z.string().nullable(),
  total: z.number().int(),
  sequence: z.number().int(),
})

export const checkQuerySchema = z.object({
  /** How many findings of each code are shown. */
  each: z.coerce.number().int().min(1).max(1_000_000).default(5),
})

/** A check: the standing, and the findings of each code, worst first; `count` tells of those that are not shown. */
export const checkResultSchema = z.object({
  name: z.string(),
  standing: standingSchema,
  codes: z.array(
    z.object({
      code: z.string(),
      level: z.enum(FINDING_LEVELS),
      count: z.number().int(),
      findings: z.array(findingSchema),
    }),
  ),
})
export type CheckResult = z.infer<typeof checkResultSchema>

export const changesQuerySchema = z.object({
  /** The sequence of the space to compare with. */
  since: z.coerce.number().int().min(0),
})

/** What a case has become since a sequence: one difference for each record that differs, and what it means. */
export const changesSchema = z.object({
  since: z.number().int(),
  sequence: z.number().int(),
  differences: z.array(
    z.object({
      record: recordLineSchema,
      meaning: z.enum(DIFFERENCE_MEANINGS),
      affectsResidualRisk: z.boolean(),
      fields: z.array(z.object({ field: z.string(), label: z.string(), before: jsonSchema, after: jsonSchema })),
    }),
  ),
})
export type ChangesView = z.infer<typeof changesSchema>
