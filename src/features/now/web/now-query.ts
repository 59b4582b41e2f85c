import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { nowSchema } from '../now-contract.ts'

/** What waits for whoever is signed in. */
export const nowQuery = (search: { readonly [name in 'kind' | 'whose' | 'limit']?: string | undefined }) =>
  queryOptions({
    queryKey: ['now', search.kind, search.whose, search.limit],
    queryFn: ({ signal }) =>
      request(withQuery('/api/now', { kind: search.kind, whose: search.whose, limit: search.limit }), nowSchema, {
        signal,
      }),
    placeholderData: keepPreviousData,
  })
