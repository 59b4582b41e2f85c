import { z } from 'zod'
import { isRefusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import type { LivingSpaces } from '../living/living-queries.ts'
import { hazardLogQuerySchema, hazardPageSchema } from './hazard-log-contract.ts'
import { hazardPage } from './hazard-log-queries.ts'

/** The hazard log as the grid reads it. */
export function hazardLogEndpoints(spaces: LivingSpaces): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/hazard-log',
      name: 'listHazardLog',
      summary: 'One page of the hazard log with causes, controls and levels.',
      tag: 'Hazard log',
      params: z.object({ space: z.string() }),
      query: hazardLogQuerySchema,
      gives: hazardPageSchema,
      answer: async ({ authority, params, query }) => {
        const snapshot = await spaces.open(authority, params.space)
        return isRefusal(snapshot) ? snapshot : hazardPage(snapshot, query)
      },
    }),
  ]
}
