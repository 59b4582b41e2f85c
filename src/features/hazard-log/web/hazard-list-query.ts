import { queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { hazardPageSchema } from '../hazard-log-contract.ts'
import type { AskedHazards } from './hazard-list-search.ts'

/** So many hazards are read at once. */
export const WINDOW = 50

/** One window on the hazard log; it is read again only when something of the case changed, and only while in sight. */
export const hazardWindowQuery = (space: string, asked: AskedHazards, window: number) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'hazard-log', asked, window],
    queryFn: ({ signal }) =>
      request(
        withQuery(spacePath(space, '/hazard-log'), { ...asked, offset: window * WINDOW, limit: WINDOW }),
        hazardPageSchema,
        { signal },
      ),
    staleTime: Number.POSITIVE_INFINITY,
    // A long log is scrolled through window after window: those far from what is in view are let go again.
    gcTime: 20_000,
  })
