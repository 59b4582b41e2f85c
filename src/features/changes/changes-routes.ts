import { z } from 'zod'
import { isRefusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import type { LivingContext } from '../../domain/living/context.ts'
import { type LivingSpaces, readCase } from '../living/living-queries.ts'
import { recordView } from '../records/record-detail-queries.ts'
import { recordSchema } from '../records/records-contract.ts'
import { inSpaceSchema } from '../records/records-requests-contract.ts'
import type { BaselineService } from './baseline-service.ts'
import {
  baselineCheckSchema,
  changesQuerySchema,
  changesSchema,
  makeBaselineBodySchema,
  verifyQuerySchema,
} from './changes-contract.ts'
import type { CaseChanges } from './changes-queries.ts'
import { doubtsOf } from './doubt-queries.ts'
import { doubtsQuerySchema, doubtsSchema } from './doubts-contract.ts'

const TAG = 'Changes'

/** What the endpoints of this slice are made from. */
export interface ChangesParts {
  readonly spaces: LivingSpaces
  readonly changes: CaseChanges
  readonly baselines: BaselineService
  readonly context: LivingContext
}

/** What a case has become, what that puts in doubt, and its baselines. */
export function changesEndpoints({ spaces, changes, baselines, context }: ChangesParts): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/changes',
      name: 'getChanges',
      summary: 'What a case has become between two moments, by hazard with the most severe first.',
      tag: TAG,
      params: inSpaceSchema,
      query: changesQuerySchema,
      gives: changesSchema,
      refuses: ['UNKNOWN_MOMENT'],
      answer: ({ authority, params, query }) => changes.between(authority, params.space, query),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/doubts',
      name: 'listDoubts',
      summary: 'What must be looked at again because something changed, most severe first.',
      tag: TAG,
      params: inSpaceSchema,
      query: doubtsQuerySchema,
      gives: doubtsSchema,
      answer: (call) => readCase(spaces, call, (snapshot) => doubtsOf(snapshot, call.query.limit)),
    }),
    endpoint({
      method: 'post',
      path: '/spaces/{space}/baselines',
      name: 'makeBaseline',
      summary: 'Freezes the case as it stands, with one digest over everything in it.',
      tag: TAG,
      params: inSpaceSchema,
      body: makeBaselineBodySchema,
      gives: recordSchema,
      status: 201,
      refuses: ['FIELD_WITHHELD'],
      answer: async ({ authority, params, body }) => {
        const made = await baselines.make(authority, params.space, body)
        return isRefusal(made) ? made : recordView({ context }, made)
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/baselines/{baseline}',
      name: 'checkBaseline',
      summary: 'Whether the events still give a baseline its digest; and the proof that one record belongs to it.',
      tag: TAG,
      params: inSpaceSchema.extend({ baseline: z.string() }),
      query: verifyQuerySchema,
      gives: baselineCheckSchema,
      refuses: ['UNKNOWN_RECORD'],
      answer: ({ authority, params, query }) => baselines.check(authority, params.space, params.baseline, query.record),
    }),
  ]
}
