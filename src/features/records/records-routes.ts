import type { LivingContext } from '../../domain/living/context.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { requestKeyOf } from '../../platform/http/preconditions.ts'
import { recordView } from './record-detail-queries.ts'
import { batchAnswerSchema, spaceSchema } from './records-contract.ts'
import {
  batchBodySchema,
  createBodySchema,
  createSpaceBodySchema,
  inSpaceSchema,
  linkBodySchema,
  moveBodySchema,
  patchBodySchema,
  reasonBodySchema,
  reviewBodySchema,
} from './records-requests-contract.ts'
import type { RecordsService } from './records-service.ts'
import { STEP_REFUSALS, stepEndpoints, stepOperation, type RecordNames } from './step-endpoints.ts'

const TAG = 'Records'

/** The changes of records and links, for every kind. */
export function recordChangeEndpoints(service: RecordsService, context: LivingContext): readonly Endpoint[] {
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
    ...singleSteps(service, context),
    endpoint({
      method: 'post',
      path: '/spaces/{space}/batch',
      name: 'applyBatch',
      summary: 'Takes many steps in one transaction, all of them or none; a refusal names its step in details.step.',
      tag: TAG,
      params: inSpaceSchema,
      body: batchBodySchema,
      gives: batchAnswerSchema,
      headers: ['Idempotency-Key'],
      refuses: [
        ...Object.values(STEP_REFUSALS).flat(),
        'CLASH',
        'REASON_NEEDED',
        'UNKNOWN_LINK',
        'NOTHING_TO_TAKE_BACK',
      ],
      answer: async ({ authority, params, body, request }) => {
        const key = requestKeyOf(request, body)
        const applied = await service.apply(authority, params.space, body.steps, {
          why: body.why,
          key,
          plannedAt: body.plannedAt,
        })
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

function singleSteps(service: RecordsService, context: LivingContext): readonly Endpoint[] {
  const { creating, altering, joining, relinking } = stepEndpoints(service, context)
  return [
    creating(
      stepOperation('createRecord', 'Creates a record of the kind.', createBodySchema, ({ kind }, { id, fields }) => ({
        do: 'create',
        kind,
        id,
        fields,
      })),
    ),
    altering(
      'patch',
      '',
      stepOperation(
        'changeRecord',
        'Changes some fields; fields changed by others in the meantime clash only where they overlap.',
        patchBodySchema,
        (names, { fields }) => ({ do: 'change', ...named(names), fields }),
      ),
    ),
    altering(
      'post',
      '/move',
      stepOperation('moveRecord', 'Takes an action of the state table.', moveBodySchema, (names, { action }) => ({
        do: 'move',
        ...named(names),
        action,
      })),
    ),
    altering(
      'post',
      '/retire',
      stepOperation(
        'retireRecord',
        'Takes a record out of the living case, with a reason.',
        reasonBodySchema,
        (names, { reason }) => ({ do: 'retire', ...named(names), reason }),
      ),
    ),
    altering(
      'post',
      '/restore',
      stepOperation('restoreRecord', 'Brings a retired record back.', reasonBodySchema, (names, { reason }) => ({
        do: 'restore',
        ...named(names),
        reason,
      })),
    ),
    joining(
      stepOperation('createLink', 'Joins two records in a role.', linkBodySchema, (_names, body) => ({
        do: 'link',
        ...body,
      })),
    ),
    relinking(
      '/end',
      stepOperation('endLink', 'Ends a link, with a reason.', reasonBodySchema, ({ link }, { reason }) => ({
        do: 'end-link',
        link,
        reason,
      })),
    ),
    relinking(
      '/review',
      stepOperation('reviewLink', 'Answers a suspect link.', reviewBodySchema, ({ link }, { answer }) => ({
        do: 'review',
        link,
        answer,
      })),
    ),
  ]
}

function named({ kind, record, revision }: RecordNames) {
  return { kind, record, revision }
}
