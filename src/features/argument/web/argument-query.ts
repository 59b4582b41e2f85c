import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { argumentViewSchema, standardArgumentSchema } from '../argument-contract.ts'

/** The whole argument of a space. */
export const argumentQuery = (space: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'argument'],
    queryFn: ({ signal }) => request(spacePath(space, '/argument'), argumentViewSchema, { signal }),
  })

/** What the standard argument of a space lacks. */
export const standardArgumentQuery = (space: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'argument', 'standard'],
    queryFn: ({ signal }) => request(spacePath(space, '/argument/standard'), standardArgumentSchema, { signal }),
  })
