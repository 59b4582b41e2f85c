import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import { matrixMovementsSchema } from '../../living/living-contract.ts'
import { spaceKey, spacePath } from './space-queries.ts'

/** The matrix of the plan in force with its counts and movements. */
export const matrixQuery = (space: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'matrix'],
    queryFn: ({ signal }) => request(spacePath(space, '/matrix'), matrixMovementsSchema, { signal }),
  })
