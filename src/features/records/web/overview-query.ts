import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import { type Overview, overviewSchema } from '../../living/living-contract.ts'
import { spaceKey, spacePath } from './space-queries.ts'

/** The first screen of a case as the server sends it. */
export const overviewQuery = (space: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'overview'],
    queryFn: ({ signal }) => request(spacePath(space), overviewSchema, { signal }),
  })

/** How many living records of each kind there are, and how many do not hold. */
export const overviewCountsQuery = (space: string) => ({
  ...overviewQuery(space),
  select: (overview: Overview) => overview.kinds,
})
