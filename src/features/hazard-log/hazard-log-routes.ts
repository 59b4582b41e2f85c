import { z } from 'zod'
import { isRefusal, refuse } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import type { LivingSpaces } from '../living/living-queries.ts'
import { findRecord } from '../records/record-order-queries.ts'
import { bowTieOf } from './bow-tie-queries.ts'
import { bowTieSchema, hazardLogQuerySchema, hazardPageSchema, similarHazardSchema } from './hazard-log-contract.ts'
import type { SimilarHazards } from './similar-hazards-queries.ts'
import { hazardPage } from './hazard-log-queries.ts'

/** The hazard log as the grid reads it. */
export function hazardLogEndpoints(spaces: LivingSpaces, similar: SimilarHazards): readonly Endpoint[] {
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
    endpoint({
      method: 'get',
      path: '/spaces/{space}/hazards/{record}/bow-tie',
      name: 'getBowTie',
      summary: 'The causes of a hazard and the controls of both, each with what surrounds it.',
      tag: 'Hazard log',
      params: z.object({ space: z.string(), record: z.string() }),
      gives: bowTieSchema,
      answer: async ({ authority, params }) => {
        const snapshot = await spaces.open(authority, params.space)
        if (isRefusal(snapshot)) return snapshot
        const record = findRecord(snapshot, 'hazard', params.record)
        return record === undefined ? unknownHazard(params.record) : bowTieOf(snapshot, record)
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/hazards/{record}/similar',
      name: 'listSimilarHazards',
      summary: 'Hazards like this one in the other cases that whoever asks may open, the most alike first.',
      tag: 'Hazard log',
      params: z.object({ space: z.string(), record: z.string() }),
      gives: z.object({ similar: z.array(similarHazardSchema) }),
      answer: async ({ authority, params }) => {
        const snapshot = await spaces.open(authority, params.space)
        if (isRefusal(snapshot)) return snapshot
        const record = findRecord(snapshot, 'hazard', params.record)
        if (record === undefined) return unknownHazard(params.record)
        return { similar: [...(await similar.of(authority, snapshot, record))] }
      },
    }),
  ]
}

function unknownHazard(record: string) {
  return refuse('UNKNOWN_RECORD', `There is no hazard "${record}" here.`, 'Use an id or reference it has.')
}
