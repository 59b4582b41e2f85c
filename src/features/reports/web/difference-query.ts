import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { issueDifferenceSchema } from '../issue-difference-contract.ts'
import type { DifferencesSearch } from './reports-search.ts'

const ALL_ROWS = 10_000

/**
 * What differs between two versions of a report; of long sections the first of it unless all is asked for. Two issues never
 * change any more, so only what differs from now is asked for again when the case changes.
 */
export const differenceQuery = (space: string, { report, since, until, all }: DifferencesSearch) =>
  queryOptions({
    queryKey: [...(until === undefined ? spaceKey(space) : [space]), 'issue differences', report, since, until, all],
    ...(until === undefined ? {} : { staleTime: Number.POSITIVE_INFINITY }),
    queryFn: ({ signal }) =>
      request(
        withQuery(spacePath(space, `/reports/${report}/differences`), {
          since,
          until,
          rows: all === undefined ? undefined : ALL_ROWS,
        }),
        issueDifferenceSchema,
        { signal },
      ),
    enabled: since !== undefined,
    placeholderData: keepPreviousData,
  })
