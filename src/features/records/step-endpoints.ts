import { z } from 'zod'
import type { Authority } from '../../domain/permission/permission.ts'
import type { LivingContext } from '../../domain/living/context.ts'
import type { RefusalCode } from '../../domain/record/refusal-catalogue.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { requestKeyOf, revisionOf } from '../../platform/http/preconditions.ts'
import { recordView } from './record-detail-queries.ts'
import type { BatchStep } from './record-batch-contract.ts'
import { linkSchema, recordSchema, type LinkView, type RecordView } from './records-contract.ts'
import { inKindSchema, inSpaceSchema, oneRecordSchema } from './records-requests-contract.ts'
import type { Applied, RecordsService } from './records-service.ts'

const TAG = 'Records'
const oneLink = inSpaceSchema.extend({ link: z.string() })

/** What the steps on a record, on a new one, and on links are refused for. */
export const STEP_REFUSALS = {
  create: ['UNKNOWN_KIND', 'KIND_NOT_HERE', 'INVALID_FIELDS', 'NOT_BY_HAND', 'ID_TAKEN'],
  alter: ['INVALID_FIELDS', 'ACTION_NOT_ALLOWED', 'NOT_BY_HAND', 'FIELD_WITHHELD', 'RECORD_RETIRED'],
  join: ['UNKNOWN_RECORD', 'LINK_NOT_ALLOWED', 'LINK_EXISTS', 'LINK_CIRCLE', 'RECORD_RETIRED'],
  relink: ['LINK_ENDED', 'FIELD_WITHHELD'],
} as const satisfies Readonly<Record<string, readonly RefusalCode[]>>

/** A body may say why the step is taken; it stays in the history. */
const whySchema = z.object({ why: z.string().optional() })

/** The step that a body asks for, with the reason given. */
interface AskedStep {
  readonly step: BatchStep
  readonly why: string | undefined
}

/** One operation: its schema, and the step it asks for; `Names` is what the address and headers say. */
export interface StepOperation<Names> {
  readonly name: string
  readonly summary: string
  readonly body: z.ZodType
  readonly asked: (names: Names, body: unknown) => AskedStep
}

/** Declares an operation whose body has this schema. */
export function stepOperation<B extends z.ZodType<object>, Names>(
  name: string,
  summary: string,
  body: B,
  step: (names: Names, body: z.output<B>) => BatchStep,
): StepOperation<Names> {
  return {
    name,
    summary,
    body,
    asked: (names, raw) => {
      const parsed = body.parse(raw)
      return { step: step(names, parsed), why: whySchema.parse(parsed).why }
    },
  }
}

/** What the address and `If-Match` say about the record to alter. */
export interface RecordNames {
  readonly kind: string
  readonly record: string
  readonly revision: number
}

/** Makes endpoints that each take one step; parsing, revision, idempotency and answer are the same for all of them. */
export interface StepEndpoints {
  /** Creates a record of the kind in the address. */
  readonly creating: (operation: StepOperation<{ readonly kind: string }>) => Endpoint
  /** Alters the record in the address, from the revision that `If-Match` names. */
  readonly altering: (method: 'patch' | 'post', suffix: string, operation: StepOperation<RecordNames>) => Endpoint
  /** Joins two records of the space. */
  readonly joining: (operation: StepOperation<object>) => Endpoint
  /** Alters the link in the address. */
  readonly relinking: (suffix: string, operation: StepOperation<{ readonly link: string }>) => Endpoint
}

/** Binds the endpoints to the service that takes their steps. */
export function stepEndpoints(service: RecordsService, context: LivingContext): StepEndpoints {
  const take = (authority: Authority, space: string, request: Request, body: unknown, { step, why }: AskedStep) =>
    service.apply(authority, space, [step], { why, key: requestKeyOf(request, body) })

  return {
    creating: ({ asked, ...operation }) =>
      endpoint({
        ...operation,
        method: 'post',
        path: '/spaces/{space}/records/{kind}',
        tag: TAG,
        params: inKindSchema,
        gives: recordSchema,
        status: 201,
        headers: ['Idempotency-Key'],
        refuses: STEP_REFUSALS.create,
        answer: async ({ authority, params, body, request }) =>
          recordOf(await take(authority, params.space, request, body, asked(params, body)), context),
      }),

    altering: (method, suffix, { asked, ...operation }) =>
      endpoint({
        ...operation,
        method,
        path: `/spaces/{space}/records/{kind}/{record}${suffix}`,
        tag: TAG,
        params: oneRecordSchema,
        gives: recordSchema,
        headers: ['If-Match', 'Idempotency-Key'],
        refuses: STEP_REFUSALS.alter,
        answer: async ({ authority, params, body, request }) => {
          const revision = revisionOf(request)
          if (isRefusal(revision)) return revision
          const taken = asked({ ...params, revision }, body)
          return recordOf(await take(authority, params.space, request, body, taken), context)
        },
      }),

    joining: ({ asked, ...operation }) =>
      endpoint({
        ...operation,
        method: 'post',
        path: '/spaces/{space}/links',
        tag: TAG,
        params: inSpaceSchema,
        gives: linkSchema,
        status: 201,
        headers: ['Idempotency-Key'],
        refuses: STEP_REFUSALS.join,
        answer: async ({ authority, params, body, request }) =>
          linkOf(await take(authority, params.space, request, body, asked({}, body))),
      }),

    relinking: (suffix, { asked, ...operation }) =>
      endpoint({
        ...operation,
        method: 'post',
        path: `/spaces/{space}/links/{link}${suffix}`,
        tag: TAG,
        params: oneLink,
        gives: linkSchema,
        headers: ['Idempotency-Key'],
        refuses: STEP_REFUSALS.relink,
        answer: async ({ authority, params, body, request }) =>
          linkOf(await take(authority, params.space, request, body, asked(params, body))),
      }),
  }
}

function recordOf(applied: Applied | Refusal, context: LivingContext): RecordView | Refusal {
  if (isRefusal(applied)) return applied
  const record = applied.records[0]
  if (record === undefined) throw new Error('A step on a record left no record behind.')
  return recordView({ context }, record)
}

function linkOf(applied: Applied | Refusal): LinkView | Refusal {
  if (isRefusal(applied)) return applied
  // A link that gave up its place to this one comes before it.
  const link = applied.links.at(-1)
  if (link === undefined) throw new Error('A step on a link left no link behind.')
  return { ...link }
}
