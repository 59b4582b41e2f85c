import { z } from 'zod'
import { REVIEW_ANSWERS } from '../../domain/record/link.ts'
import { fieldsSchema, ownIdSchema } from './records-contract.ts'

/** The largest number that a revision can be; the column that keeps it holds no larger one. */
const MOST_REVISIONS = 2_147_483_647

/** The id or reference of a record or link, or `$name` of one that the same steps make. */
export const nameSchema = z.string().max(200)
/** The word for a kind, an action or a role. */
export const wordSchema = z.string().max(60)
/** Why something is done; it stays in the history. */
export const reasonSchema = z.string().max(2_000)

/** Names a record by id or reference, with the revision it was read at; a `kind` must be the one it has. */
const namedRecord = {
  record: nameSchema,
  revision: z.number().int().min(0).max(MOST_REVISIONS),
  kind: wordSchema.optional(),
}

/** Where a record came from when it was not typed here: what was copied, its id there, and its fingerprint then. */
const originSchema = z.strictObject({
  source: z.string().trim().min(1).max(300),
  sourceId: z.string().max(200),
  fingerprint: z.string().max(100).optional(),
})

/** One step of a batch; `as` names a new record so that later steps can point at it with `$name`. */
export const batchStepSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('create'),
    kind: wordSchema,
    id: ownIdSchema.optional(),
    as: nameSchema.optional(),
    fields: fieldsSchema,
    origin: originSchema.optional(),
  }),
  z.strictObject({ do: z.literal('change'), ...namedRecord, fields: fieldsSchema }),
  z.strictObject({ do: z.literal('move'), ...namedRecord, action: wordSchema }),
  z.strictObject({ do: z.literal('retire'), ...namedRecord, reason: reasonSchema }),
  z.strictObject({ do: z.literal('restore'), ...namedRecord, reason: reasonSchema }),
  z.strictObject({ do: z.literal('link'), role: wordSchema, from: nameSchema, to: nameSchema }),
  z.strictObject({ do: z.literal('end-link'), link: nameSchema, reason: reasonSchema }),
  z.strictObject({ do: z.literal('review'), link: nameSchema, answer: z.enum(REVIEW_ANSWERS) }),
  z.strictObject({ do: z.literal('take-back-review'), link: nameSchema }),
])
export type BatchStep = z.infer<typeof batchStepSchema>
