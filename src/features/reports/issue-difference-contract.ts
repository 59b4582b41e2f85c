import { z } from 'zod'
import { DIFFERENCE_MEANINGS } from '../../domain/safety-case/difference-meaning.ts'
import { recordLineSchema } from '../records/records-contract.ts'

/** Two issues of a report, by id or reference; without the later one, the report as it would be made now. */
export const issueDifferenceQuerySchema = z.object({
  since: z.string().min(1).max(100),
  until: z.string().min(1).max(100).optional(),
  /** The most differences of one section that are answered. */
  rows: z.coerce.number().int().min(1).max(10_000).default(100),
})
export type IssueDifferenceQuery = z.infer<typeof issueDifferenceQuerySchema>

/** One of the two versions: an issue with what it was made of, or the report as it would be made now. */
const comparedVersionSchema = z.object({
  ref: z.string().nullable(),
  version: z.string(),
  status: z.string(),
  date: z.string(),
  baseline: z.string().nullable(),
  sequence: z.number().int(),
})
export type ComparedVersion = z.infer<typeof comparedVersionSchema>

/** A record behind a difference: what became of it between the two versions, null where nothing did. */
const recordBehindSchema = z.object({
  record: recordLineSchema,
  meaning: z.enum(DIFFERENCE_MEANINGS).nullable(),
  affectsResidualRisk: z.boolean(),
})
export type RecordBehind = z.infer<typeof recordBehindSchema>

/** One thing in a section that differs. */
const itemDifferenceSchema = z.object({
  change: z.enum(['added', 'removed', 'changed']),
  /** Its first cell or its name; empty for prose. */
  name: z.string(),
  parts: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  /** The record that it is about. */
  about: recordBehindSchema.nullable(),
  /** Others that it names and that changed. */
  behind: z.array(recordBehindSchema),
})
export type ItemDifferenceView = z.infer<typeof itemDifferenceSchema>

const sectionDifferenceSchema = z.object({
  number: z.string(),
  /** The headings it stands under, its own last; empty for the cover. */
  path: z.array(z.string()),
  standing: z.enum(['both', 'added', 'removed']),
  items: z.array(itemDifferenceSchema),
  /** How many more differ than are answered, and how many are the same. */
  more: z.number().int(),
  same: z.number().int(),
  counts: z.object({ added: z.number().int(), removed: z.number().int(), changed: z.number().int() }),
})
export type SectionDifferenceView = z.infer<typeof sectionDifferenceSchema>

/** What differs between two versions of a report, section by section in the order of the later one. */
export const issueDifferenceSchema = z.object({
  since: comparedVersionSchema,
  until: comparedVersionSchema,
  sections: z.array(sectionDifferenceSchema),
})
export type IssueDifferenceView = z.infer<typeof issueDifferenceSchema>
