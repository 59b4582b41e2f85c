import { z } from 'zod'
import { isRefusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { type LivingSpaces, readCase } from '../living/living-queries.ts'
import { namedRecord } from '../records/record-order-queries.ts'
import { inSpaceSchema } from '../records/records-requests-contract.ts'
import { bowTieOf } from './bow-tie-queries.ts'
import { bowTieSchema, hazardLogQuerySchema, hazardPageSchema, similarHazardSchema } from './hazard-log-contract.ts'
import type { SimilarHazards } from './similar-hazards-queries.ts'
import { hazardPage } from './hazard-log-queries.ts'

const TAG = 'Hazard log'
const oneHazard = inSpaceSchema.extend({ record: z.string() })

/** The hazard log as the grid reads it. */
export function hazardLogEndpoints(spaces: LivingSpaces, similar: SimilarHazards): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/hazard-log',
      name: 'listHazardLog',
      summary: 'One page of the hazard log with causes, controls and levels.',
      tag: TAG,
      params: inSpaceSchema,
      query: hazardLogQuerySchema,
      gives: hazardPageSchema,
      answer: (call) => readCase(spaces, call, (snapshot) => hazardPage(snapshot, call.query)),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/hazards/{record}/bow-tie',
      name: 'getBowTie',
      summary: 'The causes of a hazard and the controls of both, each with what surrounds it.',
      tag: TAG,
      params: oneHazard,
      gives: bowTieSchema,
      answer: (call) =>
        readCase(spaces, call, (snapshot) => {
          const hazard = namedRecord(snapshot, 'hazard', call.params.record)
          return isRefusal(hazard) ? hazard : bowTieOf(snapshot, hazard)
        }),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/hazards/{record}/similar',
      name: 'listSimilarHazards',
      summary: 'Hazards like this one in the other cases that whoever asks may open, the most alike first.',
      tag: TAG,
      params: oneHazard,
      gives: z.object({ similar: z.array(similarHazardSchema) }),
      answer: (call) =>
        readCase(spaces, call, async (snapshot) => {
          const hazard = namedRecord(snapshot, 'hazard', call.params.record)
          return isRefusal(hazard) ? hazard : { similar: [...(await similar.of(call.authority, snapshot, hazard))] }
        }),
    }),
  ]
}
