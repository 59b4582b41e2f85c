import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { recordSchema } from '../../records/records-contract.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { baselineCheckSchema, changesSchema } from '../changes-contract.ts'
import { doubtsSchema } from '../doubts-contract.ts'
import type { ChangesSearch } from './changes-search.ts'

/** What a case became between two moments, page by page. */
export const changesQuery = (space: string, { view: _view, at: _at, ...narrowed }: ChangesSearch) =>
  infiniteQueryOptions({
    queryKey: [...spaceKey(space), 'changes', narrowed],
    queryFn: ({ pageParam, signal }) =>
      request(withQuery(spacePath(space, '/changes'), { ...narrowed, cursor: pageParam, limit: 100 }), changesSchema, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

/** What is in doubt in a case. */
export const doubtsQuery = (space: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'doubts'],
    queryFn: ({ signal }) => request(spacePath(space, '/doubts'), doubtsSchema, { signal }),
    placeholderData: keepPreviousData,
  })

/** Whether a baseline is still what was frozen. */
export const checkBaseline = (space: string, ref: string) =>
  request(spacePath(space, `/baselines/${encodeURIComponent(ref)}`), baselineCheckSchema)

/** Freezes the case as it stands. */
export const makeBaseline = (space: string, body: { readonly name: string; readonly purpose: string }) =>
  request(spacePath(space, '/baselines'), recordSchema, {
    method: 'POST',
    body: body.purpose === '' ? { name: body.name } : body,
  })
