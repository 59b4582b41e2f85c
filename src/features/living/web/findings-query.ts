import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { findingsPageSchema } from '../living-contract.ts'
import type { FindingsSearch } from './findings-search.ts'

/** The findings of a case, worst first, page by page. */
export const findingsQuery = (space: string, search: FindingsSearch) =>
  infiniteQueryOptions({
    queryKey: [...spaceKey(space), 'findings', search],
    queryFn: ({ pageParam, signal }) =>
      request(
        withQuery(spacePath(space, '/findings'), { ...search, cursor: pageParam, limit: 100 }),
        findingsPageSchema,
        {
          signal,
        },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
