import { z } from 'zod'
import { isRefusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import type { LivingSpaces } from '../living/living-queries.ts'
import { argumentViewSchema, standardArgumentSchema } from './argument-contract.ts'
import { argumentOf, standardArgumentOf } from './argument-queries.ts'

const params = z.object({ space: z.string() })

/** The argument as canvas and tree read it, and what its standard pattern lacks; writes go through the records. */
export function argumentEndpoints(spaces: LivingSpaces): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/argument',
      name: 'getArgument',
      summary: 'The elements of the argument, how they are connected, and why each is in doubt.',
      tag: 'Argument',
      params,
      gives: argumentViewSchema,
      answer: async ({ authority, params: { space } }) => {
        const snapshot = await spaces.open(authority, space)
        return isRefusal(snapshot) ? snapshot : argumentOf(snapshot)
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/argument/standard',
      name: 'planStandardArgument',
      summary: 'What is missing from the standard argument pattern, as the steps of a batch.',
      tag: 'Argument',
      params,
      gives: standardArgumentSchema,
      answer: async ({ authority, params: { space } }) => {
        const snapshot = await spaces.open(authority, space)
        return isRefusal(snapshot) ? snapshot : standardArgumentOf(snapshot)
      },
    }),
  ]
}
