import { z } from 'zod'
import { isRefusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import type { LivingSpaces } from '../living/living-queries.ts'
import { traceChains } from './trace-chain-queries.ts'
import { traceChainsQuerySchema, traceChainsSchema, traceQuerySchema, traceSchema } from './trace-contract.ts'
import { tracePage } from './trace-queries.ts'

const TAG = 'Trace'
const inSpace = z.object({ space: z.string() })

/** From what may harm to what shows that it does not. */
export function traceEndpoints(spaces: LivingSpaces): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/trace',
      name: 'getTrace',
      summary: 'One page of hazards or controls with everything they are traced to, and what is missing.',
      tag: TAG,
      params: inSpace,
      query: traceQuerySchema,
      gives: traceSchema,
      answer: async ({ authority, params, query }) => {
        const snapshot = await spaces.open(authority, params.space)
        return isRefusal(snapshot) ? snapshot : tracePage(snapshot, query)
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/trace/chains',
      name: 'listTraceChains',
      summary: 'The chains from hazard to evidence, of the whole case or through one record of it.',
      tag: TAG,
      params: inSpace,
      query: traceChainsQuerySchema,
      gives: traceChainsSchema,
      answer: async ({ authority, params, query }) => {
        const snapshot = await spaces.open(authority, params.space)
        return isRefusal(snapshot) ? snapshot : traceChains(snapshot, query)
      },
    }),
  ]
}
