import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { hazardPageSchema } from '../hazard-log-contract.ts'
import type { HazardListSearch } from './hazard-list-search.ts'

const PAGE = 100

/** The hazard log, page by page. */
export const hazardListQuery = (space: string, { create: _create, view: _view, ...filter }: HazardListSearch) =>
  infiniteQueryOptions({
    queryKey: [...spaceKey(space), 'hazard-log', filter],
    queryFn: ({ pageParam, signal }) =>
      request(
        withQuery(spacePath(space, '/hazard-log'), { ...filter, cursor: pageParam, limit: PAGE }),
        hazardPageSchema,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
