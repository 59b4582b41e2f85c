import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { type LivingSpaces, readCase } from '../living/living-queries.ts'
import { inSpaceSchema } from '../records/records-requests-contract.ts'
import { argumentViewSchema, standardArgumentSchema } from './argument-contract.ts'
import { argumentOf, standardArgumentOf } from './argument-queries.ts'

/** The argument as canvas and tree read it, and what its standard pattern lacks; writes go through the records. */
export function argumentEndpoints(spaces: LivingSpaces): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/argument',
      name: 'getArgument',
      summary: 'The elements of the argument, how they are connected, and why each is in doubt.',
      tag: 'Argument',
      params: inSpaceSchema,
      gives: argumentViewSchema,
      answer: (call) => readCase(spaces, call, argumentOf),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/argument/standard',
      name: 'planStandardArgument',
      summary: 'What is missing from the standard argument pattern, as the steps of a batch.',
      tag: 'Argument',
      params: inSpaceSchema,
      gives: standardArgumentSchema,
      answer: (call) => readCase(spaces, call, standardArgumentOf),
    }),
  ]
}
