import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { nowSchema } from '../now-contract.ts'
import type { NowSearch } from './now-search.ts'

const PAGE = 20

/** What waits for whoever is signed in, page by page; the first reaches as far as what is open, wherever that stands. */
export const nowQuery = ({ kind, whose, open }: NowSearch) =>
  infiniteQueryOptions({
    queryKey: ['now', kind, whose],
    queryFn: ({ pageParam, signal }) => {
      const place = pageParam === '' ? { through: open } : { cursor: pageParam }
      return request(withQuery('/api/now', { kind, whose, ...place, limit: PAGE }), nowSchema, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
