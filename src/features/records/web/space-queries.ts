import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { sessionSchema } from '../../account/session-contract.ts'
import { kindSchema, recordDetailSchema, recordPageSchema, searchAnswerSchema } from '../records-contract.ts'
import type { ListQuery } from '../records-requests-contract.ts'

/** The key under which everything of one space is cached: a change of the space makes all of it stale at once. */
export const spaceKey = (space: string) => ['space', space] as const

/** Reads anew whatever is shown of a space; resolves when it is there. */
export const readSpaceAnew = (client: QueryClient, space: string): Promise<void> =>
  client.invalidateQueries({ queryKey: spaceKey(space) })

/** The address of a space's part of the interface. */
export const spacePath = (space: string, rest = '') => `/api/spaces/${encodeURIComponent(space)}${rest}`

/** The address of a record in the interface, by id or reference. */
export const recordPath = (space: string, kind: string, id: string) =>
  spacePath(space, `/records/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`)

/** Who is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request('/api/session', sessionSchema, { signal }),
  staleTime: 60_000,
})

/** Every kind of record as forms and lists show it; it changes only with the server. */
export const kindsQuery = queryOptions({
  queryKey: ['kinds'],
  queryFn: async ({ signal }) =>
    (await request('/api/kinds', z.object({ kinds: z.array(kindSchema) }), { signal })).kinds,
  staleTime: Number.POSITIVE_INFINITY,
})

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
