import { infiniteQueryOptions } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { historyPageSchema } from '../record-history-contract.ts'
import { recordPath, spaceKey } from './space-queries.ts'

/** What happened to a record, newest first, page by page back to its beginning. */
export const historyQuery = (space: string, kind: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [...spaceKey(space), 'history', kind, id],
    queryFn: ({ pageParam, signal }) =>
      request(withQuery(`${recordPath(space, kind, id)}/history`, { cursor: pageParam }), historyPageSchema, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
