import { z } from 'zod'
import { FINDING_LEVELS } from '../../domain/living/finding.ts'
import { doubtSchema } from '../changes/doubts-contract.ts'
import { WHOSE } from '../living/whose-contract.ts'
import { recordLineSchema, spaceSchema } from '../records/records-contract.ts'
import { NOW_KINDS } from './now-kinds-contract.ts'

/** One thing that waits for the person, with what is needed to finish it. */
export const nowItemSchema = z.object({
  id: z.string(),
  kind: z.enum(NOW_KINDS),
  /** The case; null for an import that may yet become one. */
  space: spaceSchema.nullable(),
  /** How severe it is; what only has a date is attention once that has passed, else a note. */
  level: z.enum(FINDING_LEVELS),
  record: recordLineSchema.nullable(),
  sentence: z.string(),
  remedy: z.string(),
  /** The day by which, or since when, it waits. */
  on: z.string(),
  doubt: doubtSchema.nullable(),
  /** Of a finding, the fields of the record that settle it once they are written. */
  settledBy: z.array(z.string()),
  /** Of a finding, its rule, and how many others of that rule in the case it stands for. */
  rule: z.object({ code: z.string(), others: z.number().int() }).nullable(),
  /** Of a second rating that the person is asked for, the request and the hazard it is about. */
  rating: z.object({ request: recordLineSchema, hazard: recordLineSchema }).nullable(),
  /** Of an import that waits: which, its files, and how many of its questions are open. */
  import: z.object({ id: z.string(), source: z.string(), open: z.number().int() }).nullable(),
})
export type NowItem = z.infer<typeof nowItemSchema>

/** What waits for a person over all the cases they may open, most severe and oldest first. */
export const nowSchema = z.object({
  whose: z.enum(WHOSE),
  items: z.array(nowItemSchema),
  next: z.string().nullable(),
  /** How many there are in all, and of each sort. */
  total: z.number().int(),
  kinds: z.array(z.object({ kind: z.enum(NOW_KINDS), count: z.number().int() })),
  /** In how many cases they are. */
  cases: z.number().int(),
})
export type NowView = z.infer<typeof nowSchema>

export const nowQuerySchema = z.object({
  kind: z.enum(NOW_KINDS).optional(),
  /** What concerns the person where nothing is said; everything, where nothing concerns them. */
  whose: z.enum(WHOSE).optional(),
  cursor: z.string().max(2_000).optional(),
  /** The first page goes as far as this thing, if it waits: where somebody was. */
  through: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
})
export type NowQuery = z.infer<typeof nowQuerySchema>
