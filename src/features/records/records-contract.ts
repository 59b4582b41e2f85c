import { z } from 'zod'
import { EVENT_TYPES } from '../../domain/record/event.ts'
import type { Json } from '../../domain/record/json.ts'
import { SPACE_TYPES } from '../../domain/record/kind.ts'
import { REVIEW_ANSWERS } from '../../domain/record/link.ts'
import { FINDING_LEVELS, OUTLOOKS } from '../../domain/living/finding.ts'

/** Any JSON value; it came out of a JSON parser, and a recursive schema cannot be written into OpenAPI. */
export const jsonSchema: z.ZodType<Json, Json> = z.any()

/** The fields of a record on the wire; each kind's own schema decides about their shape. */
export const fieldsSchema = z.record(z.string(), jsonSchema)

/** A record as the interface shows it. */
export const recordSchema = z.object({
  id: z.string(),
  kind: z.string(),
  ref: z.string(),
  revision: z.number().int(),
  state: z.string(),
  fields: fieldsSchema,
  retired: z.object({ reason: z.string(), on: z.string(), by: z.string() }).nullable(),
  origin: z.object({ source: z.string(), sourceId: z.string(), fingerprint: z.string().optional() }).nullable(),
  recordedAt: z.string(),
  fingerprint: z.string(),
  /** Fields that are kept from whoever asks. */
  withheld: z.array(z.string()).optional(),
})
export type RecordView = z.infer<typeof recordSchema>

/** One line about a record: enough for a chip, a list, or a link. */
export const recordLineSchema = z.object({
  id: z.string(),
  kind: z.string(),
  ref: z.string(),
  title: z.string(),
  state: z.string(),
  retired: z.boolean(),
  outlook: z.enum(OUTLOOKS),
})
export type RecordLine = z.infer<typeof recordLineSchema>

/** A finding with the chain that leads from it up to what it puts in doubt. */
export const findingSchema = z.object({
  code: z.string(),
  level: z.enum(FINDING_LEVELS),
  subject: z.string(),
  sentence: z.string(),
  remedy: z.string(),
  clauses: z.array(z.string()),
  /** From the highest record that suffers down to the subject of the finding. */
  chain: z.array(recordLineSchema),
})
export type FindingView = z.infer<typeof findingSchema>

/** A link seen from one of its records. */
export const neighbourSchema = z.object({
  link: z.string(),
  role: z.string(),
  direction: z.enum(['from', 'to']),
  label: z.string(),
  suspect: z.boolean(),
  /** When somebody last saw both ends together, and how they answered; null when nobody has yet. */
  seen: z.object({ by: z.string(), at: z.string(), answer: z.enum(REVIEW_ANSWERS) }).nullable(),
  other: recordLineSchema,
})
export type NeighbourView = z.infer<typeof neighbourSchema>

/** A record with what surrounds it, computed at one sequence. */
export const recordDetailSchema = z.object({
  record: recordSchema,
  outlook: z.enum(OUTLOOKS),
  reason: z.array(recordLineSchema),
  findings: z.array(findingSchema),
  neighbours: z.array(neighbourSchema),
  moves: z.array(z.object({ action: z.string(), to: z.string(), label: z.string(), clauses: z.array(z.string()) })),
  sequence: z.number().int(),
})
export type RecordDetail = z.infer<typeof recordDetailSchema>

/** One page of a list; `next` is null on the last. */
export const recordPageSchema = z.object({
  records: z.array(recordSchema.extend({ outlook: z.enum(OUTLOOKS) })),
  next: z.string().nullable(),
  total: z.number().int(),
  sequence: z.number().int(),
})
export type RecordPage = z.infer<typeof recordPageSchema>

/** The id of a record that whoever writes it made up, so that it can be named before anybody has answered. */
export const ownIdSchema = z.uuid().toLowerCase()

export const linkSchema = z.object({
  id: z.string(),
  role: z.string(),
  from: z.string(),
  to: z.string(),
  seen: z
    .object({ from: z.string(), to: z.string(), by: z.string(), at: z.string(), answer: z.enum(REVIEW_ANSWERS) })
    .nullable(),
  ended: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
})
export type LinkView = z.infer<typeof linkSchema>

/** What a use case left behind, as it is kept under an idempotency key. */
export const keptAnswerSchema = z.object({
  records: z.array(recordSchema.omit({ fingerprint: true })),
  links: z.array(linkSchema),
  sequence: z.number().int(),
})
/** What a batch left behind, in the order of its steps. */
export const batchAnswerSchema = z.object({
  records: z.array(recordSchema),
  links: z.array(linkSchema),
  sequence: z.number().int(),
})
export type BatchAnswer = z.infer<typeof batchAnswerSchema>

/** A change another person made, as the live stream tells it. */
export const spaceEventSchema = z.object({
  sequence: z.number().int(),
  type: z.enum(EVENT_TYPES),
  record: z.string().nullable(),
  link: z.string().nullable(),
  by: z.string(),
  at: z.string(),
})
export type SpaceEvent = z.infer<typeof spaceEventSchema>

export const spaceSchema = z.object({ id: z.string(), type: z.enum(SPACE_TYPES), name: z.string() })
const searchHitSchema = recordLineSchema.extend({ excerpt: z.string() })
export const searchAnswerSchema = z.object({ hits: z.array(searchHitSchema) })

/** An open comment that calls somebody. */
export const mentionSchema = z.object({
  comment: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  about: recordLineSchema,
})
export type MentionView = z.infer<typeof mentionSchema>

/** How a kind looks to a form, a list or a diff. */
export const kindSchema = z.object({
  name: z.string(),
  prefix: z.string(),
  label: z.string(),
  plural: z.string(),
  meaning: z.string(),
  title: z.string(),
  /** Whether people write it, or the product alone. */
  byHand: z.boolean(),
  /** In which states a record is final, or once the product wrote which field; and what people may write even then. */
  final: z.object({ states: z.array(z.string()), field: z.string().nullable(), open: z.array(z.string()) }).nullable(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      control: z.string(),
      required: z.boolean(),
      material: z.boolean(),
      once: z.boolean(),
      help: z.string(),
      choices: z.array(z.string()),
    }),
  ),
  states: z.array(z.object({ state: z.string(), label: z.string() })),
  roles: z.array(z.object({ role: z.string(), to: z.array(z.string()), label: z.string(), inverse: z.string() })),
})
export type KindView = z.infer<typeof kindSchema>

/** A refusal on the wire (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  remedy: z.string(),
  details: fieldsSchema.optional(),
  requestId: z.string(),
})
export type Problem = z.infer<typeof problemSchema>
