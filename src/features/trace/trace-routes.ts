import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { type LivingSpaces, readCase } from '../living/living-queries.ts'
import { inSpaceSchema } from '../records/records-requests-contract.ts'
import { traceChains } from './trace-chain-queries.ts'
import { traceChainsQuerySchema, traceChainsSchema, traceQuerySchema, traceSchema } from './trace-contract.ts'
import { tracePage } from './trace-queries.ts'

const TAG = 'Trace'

/** From what may harm to what shows that it does not. */
export function traceEndpoints(spaces: LivingSpaces): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/trace',
      name: 'getTrace',
      summary: 'One page of hazards or controls with everything they are traced to, and what is missing.',
      tag: TAG,
      params: inSpaceSchema,
      query: traceQuerySchema,
      gives: traceSchema,
      answer: (call) => readCase(spaces, call, (snapshot) => tracePage(snapshot, call.query)),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/trace/chains',
      name: 'listTraceChains',
      summary: 'The chains from hazard to evidence, of the whole case or through one record of it.',
      tag: TAG,
      params: inSpaceSchema,
      query: traceChainsQuerySchema,
      gives: traceChainsSchema,
      refuses: ['UNKNOWN_RECORD'],
      answer: (call) => readCase(spaces, call, (snapshot) => traceChains(snapshot, call.query)),
    }),
  ]
}
