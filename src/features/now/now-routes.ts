import type { Authority } from '../../domain/permission/permission.ts'
import type { Refusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { nowQuerySchema, nowSchema, type NowQuery, type NowView } from './now-contract.ts'

/** What waits for whoever asks. */
export function nowEndpoints(
  nowFor: (authority: Authority, query: NowQuery) => Promise<NowView | Refusal>,
): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/now',
      name: 'getNow',
      summary: 'What waits for you over all your cases, most severe and oldest first.',
      tag: 'Now',
      query: nowQuerySchema,
      gives: nowSchema,
      answer: ({ authority, query }) => nowFor(authority, query),
    }),
  ]
}
