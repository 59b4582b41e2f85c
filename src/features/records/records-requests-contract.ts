import { z } from 'zod'
import { OUTLOOKS } from '../../domain/living/finding.ts'
import { SPACE_TYPES } from '../../domain/record/kind.ts'
import { REVIEW_ANSWERS } from '../../domain/record/link.ts'
import { batchStepSchema, nameSchema, reasonSchema, wordSchema } from './record-batch-contract.ts'
import { fieldsSchema, ownIdSchema } from './records-contract.ts'

/** What an address within a space names; of a record, its id or reference. */
export const inSpaceSchema = z.object({ space: z.string() })
export const inKindSchema = inSpaceSchema.extend({ kind: z.string() })
export const oneRecordSchema = inKindSchema.extend({ record: z.string() })

/** How a list of records is narrowed, ordered and paged. */
export const listQuerySchema = z.object({
  q: z.string().max(200).optional().describe('Words that must all occur in the text of the record.'),
  state: z.string().max(60).optional().describe('A state of the kind.'),
  outlook: z.enum(OUTLOOKS).optional(),
  where: z
    .string()
    .max(500)
    .optional()
    .describe('Pairs joined by commas, as party:deployer,type:design; a comma within a value is written \\,.'),
  retired: z.enum(['no', 'yes', 'all']).default('no'),
  sort: z
    .string()
    .max(60)
    .default('ref')
    .describe('A field, ref, state, revision or outlook; a leading minus turns the order round.'),
  cursor: z.string().max(2_000).optional().describe('What the page before gave as its next.'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type ListQuery = z.infer<typeof listQuerySchema>

/** How a history is paged: by the numbers of its space, backwards. */
export const historyQuerySchema = z.object({
  cursor: z.coerce.number().int().min(1).optional().describe('Only what happened before this number of the space.'),
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('So many steps at most.'),
})
export type HistoryQuery = z.infer<typeof historyQuerySchema>

const writtenFieldsSchema = fieldsSchema.describe(
  'As the schema of the kind says: hazardFields for a hazard, and so on.',
)

/** A new record of the kind in the address. */
export const createBodySchema = z.strictObject({
  id: ownIdSchema.optional(),
  fields: writtenFieldsSchema,
  why: reasonSchema.optional(),
})
/** A change of some fields: null takes a field away; fields not named stay as they are. */
export const patchBodySchema = z.strictObject({ fields: writtenFieldsSchema, why: reasonSchema.optional() })
export const moveBodySchema = z.strictObject({ action: wordSchema, why: reasonSchema.optional() })
export const reasonBodySchema = z.strictObject({ reason: reasonSchema.trim().min(1) })
export const linkBodySchema = z.strictObject({ role: wordSchema, from: nameSchema, to: nameSchema })
export const reviewBodySchema = z.strictObject({
  answer: z.enum(REVIEW_ANSWERS),
  why: reasonSchema.optional(),
})

/** Steps that are taken together. */
export const batchBodySchema = z.strictObject({
  steps: z.array(batchStepSchema).min(1).max(5_000),
  why: reasonSchema.optional(),
  /** The sequence the steps were planned at: refused when a record of a kind they create has come since. */
  plannedAt: z.number().int().min(0).optional(),
})

/** A new case, quality system or register. */
export const createSpaceBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  type: z.enum(SPACE_TYPES),
})
