import { z } from 'zod'
import { EVENT_TYPES } from '../../domain/record/event.ts'
import { FINDING_LEVELS } from '../../domain/living/finding.ts'
import { WHOSE } from './whose-contract.ts'
import { findingSchema, recordLineSchema, spaceSchema } from '../records/records-contract.ts'

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

const placeSchema = z.object({ severity: z.string(), likelihood: z.string() })

/** How many living hazards went from one cell to another between the two ratings; from a cell to itself is no way. */
const movementSchema = z.object({ from: placeSchema, to: placeSchema, count: z.number().int() })
export type Movement = z.infer<typeof movementSchema>

/** The matrix with what the additional controls moved. */
export const matrixMovementsSchema = matrixViewSchema.extend({
  moves: z.array(movementSchema),
  /** Hazards rated alike before and after. */
  unmoved: z.number().int(),
})
export type MatrixMovements = z.infer<typeof matrixMovementsSchema>

/** So much of one sort within what was done at once, with the noun for so many; none where the type says all. */
const happeningPartSchema = z.object({ type: z.enum(EVENT_TYPES), count: z.number().int(), noun: z.string() })
export type HappeningPart = z.infer<typeof happeningPartSchema>

/** Something that happened in a case: who did it, when, and to which record. What was done at once is one thing. */
export const happeningSchema = z.object({
  /** Its number in the space, which has no gaps; of several things done at once, that of the last. */
  sequence: z.number().int(),
  at: z.string(),
  by: z.string(),
  type: z.enum(EVENT_TYPES),
  /** Which fields changed and how, which state it came to, or what it was joined with; empty where the type says all. */
  what: z.string(),
  /** Why, where somebody said so: an import names its files here. */
  why: z.string().nullable(),
  record: recordLineSchema.nullable(),
  /** Of several things done at once, the number of the first, and how much there is of each sort, what matters first. */
  together: z.object({ first: z.number().int(), parts: z.array(happeningPartSchema) }).nullable(),
})
export type Happening = z.infer<typeof happeningSchema>

/** The first screen of a case. */
export const overviewSchema = z.object({
  space: spaceSchema,
  sequence: z.number().int(),
  today: z.string(),
  product: z.string().nullable(),
  release: z.object({ version: z.string(), state: z.string(), stateLabel: z.string() }).nullable(),
  inField: z.array(z.object({ version: z.string(), releasedOn: z.string().nullable(), covered: z.boolean() })),
  /** The plan that counts, or the draft there is where none is in force yet. */
  plan: z
    .object({
      version: z.string().nullable(),
      matrix: z.string(),
      phase: z.string().nullable(),
      inForce: z.boolean(),
    })
    .nullable(),
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
  /** The latest of what happened, newest first. */
  recent: z.array(happeningSchema),
})
export type Overview = z.infer<typeof overviewSchema>

export const findingsQuerySchema = z.object({
  level: z.enum(FINDING_LEVELS).optional(),
  whose: z.enum(WHOSE).optional().describe('Only what waits in Now: for whoever asks, or for anybody.'),
  code: z.string().max(20).optional().describe('A rule, as HAZ-01, or the beginning of several, as HAZ.'),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const findingsPageSchema = z.object({
  findings: z.array(findingSchema),
  next: z.string().nullable(),
  total: z.number().int(),
  sequence: z.number().int(),
})
