import { z } from 'zod'
import { EVENT_TYPES } from '../../domain/record/event.ts'
import { REVIEW_ANSWERS } from '../../domain/record/link.ts'
import { jsonSchema, recordLineSchema } from './records-contract.ts'

/** One thing that happened to a record or to a link of it, with what changed in words. */
const historyStepSchema = z.object({
  sequence: z.number().int(),
  /** The revision that it made of the record; nought for a link. */
  revision: z.number().int(),
  type: z.enum(EVENT_TYPES),
  changes: z.array(z.object({ field: z.string(), label: z.string(), before: jsonSchema, after: jsonSchema })),
  /** Of a link, the record at its other end as it is called now, and how a look at both was answered. */
  joined: recordLineSchema
    .pick({ kind: true, ref: true, title: true, retired: true })
    .extend({ answer: z.enum(REVIEW_ANSWERS).nullable() })
    .optional(),
})
export type HistoryStep = z.infer<typeof historyStepSchema>

/** What one person did to a record at once, newest first, for one reason. */
const historyEntrySchema = z.object({
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
  steps: z.array(historyStepSchema).min(1),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** One page of a record's history; `total` counts its steps, and `next` is null on the page of its beginning. */
export const historyPageSchema = z.object({
  entries: z.array(historyEntrySchema),
  next: z.string().nullable(),
  total: z.number().int(),
})
export type HistoryPage = z.infer<typeof historyPageSchema>
