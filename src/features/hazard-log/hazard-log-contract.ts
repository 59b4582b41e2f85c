import { z } from 'zod'
import { OUTLOOKS } from '../../domain/living/finding.ts'
import { ratingSchema } from '../../domain/risk/rating.ts'
import { HAZARD_GROUPS, HAZARD_ORDERS } from './hazard-orders-contract.ts'
import { recordDetailSchema, recordLineSchema, spaceSchema } from '../records/records-contract.ts'

/** A rating with the level people read: as recorded, else as the matrix gives it, null when unrated. */
const ratedSchema = z.object({ rating: ratingSchema.nullable(), level: z.number().int().nullable() })

/** One row of the hazard log with what surrounds it. */
export const hazardRowSchema = z.object({
  id: z.string(),
  ref: z.string(),
  revision: z.number().int(),
  name: z.string(),
  effect: z.string(),
  harm: z.string(),
  state: z.string(),
  owner: z.string(),
  retired: z.boolean(),
  outlook: z.enum(OUTLOOKS),
  causes: z.array(recordLineSchema),
  controls: z.array(recordLineSchema.extend({ party: z.string() })),
  initial: ratedSchema,
  residual: ratedSchema,
  /** Ratings kept from whoever asks until both of two people have judged: they are there, and not shown. */
  withheld: z.array(z.enum(['initial', 'residual'])),
})
export type HazardRow = z.infer<typeof hazardRowSchema>

export const hazardLogQuerySchema = z.object({
  q: z.string().max(200).optional(),
  state: z.string().max(60).optional(),
  outlook: z.enum(OUTLOOKS).optional(),
  /** Which of the two ratings `severity`, `likelihood` and `level` look at. */
  rating: z.enum(['initial', 'residual']).default('residual'),
  severity: z.string().max(60).optional(),
  likelihood: z.string().max(60).optional(),
  /** A level, or `unrated`. */
  level: z.string().max(10).optional(),
  owner: z.string().max(200).optional(),
  retired: z.enum(['no', 'yes', 'all']).default('no'),
  sort: z.enum(HAZARD_ORDERS).default('ref'),
  /** Brings hazards together that have the same status, the same owner, or the same level of the rating looked at. */
  group: z.enum(HAZARD_GROUPS).optional(),
  /** Begins at this place of the list instead of after a cursor. */
  offset: z.coerce.number().int().min(0).default(0),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type HazardLogQuery = z.infer<typeof hazardLogQuerySchema>
export const hazardPageSchema = z.object({
  hazards: z.array(hazardRowSchema),
  /** Every group of the whole list in its order; a level may be `unrated` or `withheld`, no owner is empty. */
  groups: z.array(z.object({ key: z.string(), count: z.number().int() })),
  next: z.string().nullable(),
  total: z.number().int(),
  sequence: z.number().int(),
})
export type HazardPage = z.infer<typeof hazardPageSchema>

/** What stands around a hazard in its bow-tie: its causes, and the controls of both, in a case of this type. */
export const bowTieSchema = z.object({
  type: spaceSchema.shape.type,
  parts: z.array(recordDetailSchema),
  sequence: z.number().int(),
})
export type BowTieView = z.infer<typeof bowTieSchema>

/** A hazard of another case that is about much the same. */
export const similarHazardSchema = z.object({
  space: z.string(),
  case: z.string(),
  hazard: recordLineSchema,
  harm: z.string(),
  /** From 0 to 1. */
  likeness: z.number(),
})
export type SimilarHazard = z.infer<typeof similarHazardSchema>
