import { z } from 'zod'
import { REVIEW_ANSWERS } from '../../domain/record/link.ts'
import { recordLineSchema } from '../records/records-contract.ts'

/** Where a doubt comes from; releases and evidence runs will feed the same queue. */
const DOUBT_SOURCES = ['link'] as const

/** Something that was right when somebody last looked, and may not be any more. */
export const doubtSchema = z.object({
  id: z.string(),
  source: z.enum(DOUBT_SOURCES),
  /** What is answered. */
  link: z.string(),
  label: z.string(),
  from: recordLineSchema,
  to: recordLineSchema,
  /** The end that changed, or that a question is open. */
  why: z.enum(['question', 'from', 'to']),
  seen: z.object({ by: z.string(), at: z.string(), answer: z.enum(REVIEW_ANSWERS) }),
  /** The most severe hazard that rests on it. */
  hazard: recordLineSchema.extend({ level: z.number().int().nullable(), word: z.string() }).nullable(),
})
export type DoubtView = z.infer<typeof doubtSchema>

/** What is in doubt, most severe and longest unlooked-at first. */
export const doubtsSchema = z.object({
  doubts: z.array(doubtSchema),
  total: z.number().int(),
  sequence: z.number().int(),
})
export type DoubtsView = z.infer<typeof doubtsSchema>
export const doubtsQuerySchema = z.object({ limit: z.coerce.number().int().min(1).max(2_000).default(500) })
