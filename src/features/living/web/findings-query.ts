import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { checkResultSchema } from '../check-contract.ts'
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

/** So many findings of each rule are shown where all rules speak. */
export const EACH_SHOWN = 3

/** What each rule says of a case, worst first: its first findings, and how many there are. */
export const findingsByRuleQuery = (space: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'findings', 'by-rule'],
    queryFn: ({ signal }) =>
      request(withQuery(spacePath(space, '/check'), { each: EACH_SHOWN }), checkResultSchema, { signal }),
  })
