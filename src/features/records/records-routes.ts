import { z } from 'zod'
import type { Authority } from '../../domain/permission/permission.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { LivingContext } from '../../domain/living/context.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { requestKeyOf, revisionOf } from '../../platform/http/preconditions.ts'
import { recordView } from './record-detail-queries.ts'
import {
  batchAnswerSchema,
  batchBodySchema,
  createBodySchema,
  createSpaceBodySchema,
  linkBodySchema,
  linkSchema,
  moveBodySchema,
  patchBodySchema,
  reasonBodySchema,
  recordSchema,
  reviewBodySchema,
  spaceSchema,
  type BatchStep,
  type LinkView,
  type RecordView,
} from './records-contract.ts'
import type { Applied, RecordsService } from './records-service.ts'

const TAG = 'Records'
const inSpace = z.object({ space: z.string() })
const inKind = z.object({ space: z.string(), kind: z.string() })
const oneRecord = z.object({ space: z.string(), kind: z.string(), record: z.string() })
const oneLink = z.object({ space: z.string(), link: z.string() })
const RECORD = '/spaces/{space}/records/{kind}/{record}'
const LINK = '/spaces/{space}/links/{link}'

/** The changes of records and links, for every kind. */
export function recordChangeEndpoints(service: RecordsService, context: LivingContext): readonly Endpoint[] {
  const take = async (
    authority: Authority,
    space: string,
    request: Request,
    body: unknown,
    step: BatchStep,
    why?: string,
  ) => service.apply(authority, space, [step], { why, key: requestKeyOf(request, body) })

  const viewOf = (applied: Applied | Refusal): RecordView | Refusal => {
    if (isRefusal(applied)) return applied
    const record = applied.records[0]
    if (record === undefined) throw new Error('A step on a record left no record behind.')
    return recordView({ context }, record)
  }

  return [
    endpoint({
      method: 'post',
      path: '/spaces',
      name: 'createSpace',
      summary: 'Starts a case, quality system or register.',
      tag: TAG,
      body: createSpaceBodySchema,
      gives: spaceSchema,
      status: 201,
      answer: ({ authority, body }) => service.startSpace(authority, body.name, body.type),
    }),
    endpoint({
      method: 'post',
      path: '/spaces/{space}/records/{kind}',
      name: 'createRecord',
      summary: 'Creates a record of the kind.',
      tag: TAG,
      params: inKind,
      body: createBodySchema,
      gives: recordSchema,
      status: 201,
      headers: ['Idempotency-Key'],
      answer: async ({ authority, params, body, request }) =>
        viewOf(
          await take(
            authority,
            params.space,
            request,
            body,
            { do: 'create', kind: params.kind, fields: body.fields },
            body.why,
          ),
        ),
    }),
    endpoint({
      method: 'patch',
      path: RECORD,
      name: 'changeRecord',
      summary: 'Changes some fields; fields changed by others in the meantime clash only where they overlap.',
      tag: TAG,
      params: oneRecord,
      body: patchBodySchema,
      gives: recordSchema,
      headers: ['If-Match', 'Idempotency-Key'],
      answer: async ({ authority, params, body, request }) => {
        const revision = revisionOf(request)
        if (isRefusal(revision)) return revision
        const step = { do: 'change' as const, record: params.record, revision, fields: body.fields }
        return viewOf(await take(authority, params.space, request, body, step, body.why))
      },
    }),
    endpoint({
      method: 'post',
      path: `${RECORD}/move`,
      name: 'moveRecord',
      summary: 'Takes an action of the kind’s state table.',
      tag: TAG,
      params: oneRecord,
      body: moveBodySchema,
      gives: recordSchema,
      headers: ['If-Match', 'Idempotency-Key'],
      answer: async ({ authority, params, body, request }) => {
        const revision = revisionOf(request)
        if (isRefusal(revision)) return revision
        const step = { do: 'move' as const, record: params.record, revision, action: body.action }
        return viewOf(await take(authority, params.space, request, body, step, body.why))
      },
    }),
    ...(['retire', 'restore'] as const).map((what) =>
      endpoint({
        method: 'post',
        path: `${RECORD}/${what}`,
        name: `${what}Record`,
        summary:
          what === 'retire' ? 'Takes a record out of the living case, with a reason.' : 'Brings a retired record back.',
        tag: TAG,
        params: oneRecord,
        body: reasonBodySchema,
        gives: recordSchema,
        headers: ['If-Match', 'Idempotency-Key'],
        answer: async ({ authority, params, body, request }) => {
          const revision = revisionOf(request)
          if (isRefusal(revision)) return revision
          const step = { do: what, record: params.record, revision, reason: body.reason }
          return viewOf(await take(authority, params.space, request, body, step))
        },
      }),
    ),
    endpoint({
      method: 'post',
      path: '/spaces/{space}/links',
      name: 'createLink',
      summary: 'Joins two records in a role.',
      tag: TAG,
      params: inSpace,
      body: linkBodySchema,
      gives: linkSchema,
      status: 201,
      headers: ['Idempotency-Key'],
      answer: async ({ authority, params, body, request }) =>
        linkOf(await take(authority, params.space, request, body, { do: 'link', ...body })),
    }),
    endpoint({
      method: 'post',
      path: `${LINK}/end`,
      name: 'endLink',
      summary: 'Ends a link, with a reason.',
      tag: TAG,
      params: oneLink,
      body: reasonBodySchema,
      gives: linkSchema,
      headers: ['Idempotency-Key'],
      answer: async ({ authority, params, body, request }) => {
        const step = { do: 'end-link' as const, link: params.link, reason: body.reason }
        return linkOf(await take(authority, params.space, request, body, step))
      },
    }),
    endpoint({
      method: 'post',
      path: `${LINK}/review`,
      name: 'reviewLink',
      summary: 'Answers a suspect link.',
      tag: TAG,
      params: oneLink,
      body: reviewBodySchema,
      gives: linkSchema,
      headers: ['Idempotency-Key'],
      answer: async ({ authority, params, body, request }) => {
        const step = { do: 'review' as const, link: params.link, answer: body.answer }
        return linkOf(await take(authority, params.space, request, body, step, body.why))
      },
    }),
    endpoint({
      method: 'post',
      path: '/spaces/{space}/batch',
      name: 'applyBatch',
      summary: 'Takes many steps in one transaction: all of them or none.',
      tag: TAG,
      params: inSpace,
      body: batchBodySchema,
      gives: batchAnswerSchema,
      headers: ['Idempotency-Key'],
      answer: async ({ authority, params, body, request }) => {
        const key = requestKeyOf(request, body)
        const applied = await service.apply(authority, params.space, body.steps, { why: body.why, key })
        if (isRefusal(applied)) return applied
        return {
          records: applied.records.map((record) => recordView({ context }, record)),
          links: applied.links.map((link) => ({ ...link })),
          sequence: applied.sequence,
        }
      },
    }),
  ]
}

function linkOf(applied: Applied | Refusal): LinkView | Refusal {
  if (isRefusal(applied)) return applied
  const link = applied.links[0]
  if (link === undefined) throw new Error('A step on a link left no link behind.')
  return { ...link }
}
