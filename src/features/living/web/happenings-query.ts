import { infiniteQueryOptions } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { happeningsPageSchema } from '../happenings-contract.ts'

const PAGE = 100

/** What happened in a case, newest first, page by page back to its beginning. */
export const happeningsQuery = (space: string) =>
  infiniteQueryOptions({
    queryKey: [...spaceKey(space), 'happenings'],
    queryFn: ({ pageParam, signal }) =>
      request(withQuery(spacePath(space, '/happenings'), { cursor: pageParam, limit: PAGE }), happeningsPageSchema, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
