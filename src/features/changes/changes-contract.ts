import { z } from 'zod'
import { DIFFERENCE_MEANINGS } from '../../domain/safety-case/difference-meaning.ts'
import { jsonSchema, recordLineSchema } from '../records/records-contract.ts'

/** A moment of a case: the reference or id of a baseline, a date (as it began), or the number of a change. */
const momentSchema = z.string().trim().min(1).max(100)

export const changesQuerySchema = z.object({
  /** The last baseline, else the beginning of the case, where nothing is said. */
  since: momentSchema.optional(),
  /** Now, where nothing is said. */
  until: momentSchema.optional(),
  /** Only what can alter a residual risk. */
  risk: z.enum(['yes']).optional(),
  kind: z.string().max(60).optional(),
  meaning: z.enum(DIFFERENCE_MEANINGS).optional(),
  by: z.string().max(200).optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type ChangesQuery = z.infer<typeof changesQuerySchema>

/** A moment as it was understood. */
const namedMomentSchema = z.object({
  sequence: z.number().int(),
  baseline: z.object({ ref: z.string(), name: z.string(), madeOn: z.string() }).nullable(),
  date: z.string().nullable(),
})
export type NamedMoment = z.infer<typeof namedMomentSchema>

/** One record or link that differs between two moments, and what that means. */
const differenceSchema = z.object({
  id: z.string(),
  /** The most severe of the hazards it bears on, and how many others there are; null where it concerns the case. */
  hazard: recordLineSchema.extend({ level: z.number().int().nullable(), word: z.string() }).nullable(),
  otherHazards: z.number().int(),
  record: recordLineSchema,
  kindLabel: z.string(),
  /** Of a link, its other end, and how the first is joined to it. */
  joined: z.object({ label: z.string(), to: recordLineSchema }).nullable(),
  meaning: z.enum(DIFFERENCE_MEANINGS),
  affectsResidualRisk: z.boolean(),
  fields: z.array(z.object({ field: z.string(), label: z.string(), before: jsonSchema, after: jsonSchema })),
  people: z.array(z.string()),
  at: z.string(),
})
export type DifferenceView = z.infer<typeof differenceSchema>

/** What a case has become between two moments, grouped by hazard with the most severe first. */
export const changesSchema = z.object({
  since: namedMomentSchema,
  until: namedMomentSchema,
  sequence: z.number().int(),
  differences: z.array(differenceSchema),
  next: z.string().nullable(),
  /** How many match, and how many there are with no filter. */
  total: z.number().int(),
  all: z.number().int(),
  /** What there is to filter by. */
  affectingRisk: z.number().int(),
  kinds: z.array(z.object({ kind: z.string(), label: z.string(), count: z.number().int() })),
  people: z.array(z.string()),
})
export type ChangesView = z.infer<typeof changesSchema>

export const makeBaselineBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  purpose: z.string().trim().max(10_000).optional(),
})

export const verifyQuerySchema = z.object({
  /** A record, by id or reference, whose place in the baseline is to be shown. */
  record: z.string().max(100).optional(),
})

/** Whether the events still give the baseline its digest, and the proof of one record if it was asked for. */
export const baselineCheckSchema = z.object({
  ref: z.string(),
  name: z.string(),
  sequence: z.number().int(),
  digest: z.string(),
  holds: z.boolean(),
  proof: z
    .object({
      line: z.string(),
      index: z.number().int(),
      size: z.number().int(),
      neighbours: z.array(z.string()),
    })
    .nullable(),
})
