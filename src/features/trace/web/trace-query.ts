import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { traceChainsSchema, type TraceChainsView, type TraceChainView, traceSchema } from '../trace-contract.ts'
import type { TraceSearch } from './trace-search.ts'

const ROWS = 100
const CHAINS = 200
const CHAINS_AT_ONCE = 2_000

/** The rows of the matrix, page by page. */
export const traceQuery = (space: string, { of: _of, ...narrowed }: TraceSearch) =>
  infiniteQueryOptions({
    queryKey: [...spaceKey(space), 'trace', narrowed],
    queryFn: ({ pageParam, signal }) =>
      request(withQuery(spacePath(space, '/trace'), { ...narrowed, cursor: pageParam, limit: ROWS }), traceSchema, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

type Narrowed = Pick<TraceSearch, 'of' | 'gaps'>

/** The chains through one record, page by page. */
export const chainsQuery = (space: string, narrowed: Narrowed) =>
  infiniteQueryOptions({
    queryKey: [...spaceKey(space), 'trace', 'chains', narrowed],
    queryFn: ({ pageParam, signal }) => chainsPage(space, { ...narrowed, cursor: pageParam, limit: CHAINS }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

/** Every chain there is, read page after page. */
export async function allChains(space: string, narrowed: Narrowed): Promise<readonly TraceChainView[]> {
  const chains: TraceChainView[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: TraceChainsView = await chainsPage(space, {
      ...narrowed,
      cursor,
      limit: CHAINS_AT_ONCE,
    })
    chains.push(...page.chains)
    cursor = page.next
  }
  return chains
}

function chainsPage(
  space: string,
  query: Narrowed & { readonly cursor: string; readonly limit: number },
  signal?: AbortSignal,
) {
  return request(
    withQuery(spacePath(space, '/trace/chains'), { ...query }),
    traceChainsSchema,
    signal === undefined ? {} : { signal },
  )
}
