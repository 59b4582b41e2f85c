import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { recordDetailSchema, recordPageSchema, searchAnswerSchema } from '../records-contract.ts'
import type { ListQuery } from '../records-requests-contract.ts'
import { recordPath, spaceKey, spacePath } from './space-queries.ts'

/** One record, by id or reference, with what surrounds it. */
export const recordQuery = (space: string, kind: string, id: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'record', kind, id],
    queryFn: ({ signal }) => request(recordPath(space, kind, id), recordDetailSchema, { signal }),
  })

/** How the list of a kind is narrowed and ordered. */
export type RecordFilter = {
  readonly [F in 'q' | 'state' | 'outlook' | 'retired' | 'sort' | 'where']?: ListQuery[F] | undefined
}

/** The records of one kind, page by page. */
export const recordsQuery = (space: string, kind: string, filter: RecordFilter) =>
  infiniteQueryOptions({
    queryKey: [...spaceKey(space), 'records', kind, filter],
    queryFn: ({ pageParam, signal }) =>
      request(
        withQuery(spacePath(space, `/records/${encodeURIComponent(kind)}`), {
          ...filter,
          cursor: pageParam,
          limit: 100,
        }),
        recordPageSchema,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

/** Records whose text holds the words, of any kind. */
export const searchQuery = (space: string, words: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'search', words],
    queryFn: ({ signal }) =>
      request(withQuery(spacePath(space, '/search'), { q: words }), searchAnswerSchema, { signal }),
    enabled: words.trim() !== '',
    placeholderData: keepPreviousData,
  })

/** The first few records of a kind that match, to choose one from. */
export const pickQuery = (space: string, kind: string, words: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'pick', kind, words],
    queryFn: ({ signal }) =>
      request(
        withQuery(spacePath(space, `/records/${encodeURIComponent(kind)}`), { q: words, limit: 12 }),
        recordPageSchema,
        { signal },
      ),
    placeholderData: keepPreviousData,
  })
