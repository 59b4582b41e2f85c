import { z } from 'zod'
import { REVIEW_ANSWERS } from '../../domain/record/link.ts'
import { fieldsSchema, ownIdSchema } from './records-contract.ts'

/** The largest number that a revision can be; the column that keeps it holds no larger one. */
const MOST_REVISIONS = 2_147_483_647

/** Names a record by id or reference, with the revision it was read at; a `kind` must be the one it has. */
const namedRecord = {
  record: z.string(),
  revision: z.number().int().min(0).max(MOST_REVISIONS),
  kind: z.string().optional(),
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
    kind: z.string(),
    id: ownIdSchema.optional(),
    as: z.string().optional(),
    fields: fieldsSchema,
    origin: originSchema.optional(),
  }),
  z.strictObject({ do: z.literal('change'), ...namedRecord, fields: fieldsSchema }),
  z.strictObject({ do: z.literal('move'), ...namedRecord, action: z.string() }),
  z.strictObject({ do: z.literal('retire'), ...namedRecord, reason: z.string() }),
  z.strictObject({ do: z.literal('restore'), ...namedRecord, reason: z.string() }),
  z.strictObject({ do: z.literal('link'), role: z.string(), from: z.string(), to: z.string() }),
  z.strictObject({ do: z.literal('end-link'), link: z.string(), reason: z.string() }),
  z.strictObject({ do: z.literal('review'), link: z.string(), answer: z.enum(REVIEW_ANSWERS) }),
  z.strictObject({ do: z.literal('take-back-review'), link: z.string() }),
])
export type BatchStep = z.infer<typeof batchStepSchema>
