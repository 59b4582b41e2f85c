import { infiniteQueryOptions } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { happeningsPageSchema } from '../happenings-contract.ts'

const PAGE = 100

/**
 * What happened in a case, newest first, page by page back to its beginning; of a number, each thing that was done at
 * once with it.
 */
export const happeningsQuery = (space: string, of?: number) =>
  infiniteQueryOptions({
    queryKey: [...spaceKey(space), 'happenings', of],
    queryFn: ({ pageParam, signal }) =>
      request(
        withQuery(spacePath(space, '/happenings'), { of, cursor: pageParam, limit: PAGE }),
        happeningsPageSchema,
        {
          signal,
        },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
