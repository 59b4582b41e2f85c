import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { sessionSchema } from '../../account/session-contract.ts'
import { kindSchema } from '../records-contract.ts'

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
