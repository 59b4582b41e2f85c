import { queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { changesSchema } from '../../changes/changes-contract.ts'
import { startedSchema } from '../../long-work/long-work-contract.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { type IssueBody, issuedDocumentsSchema } from '../issued-documents-contract.ts'

/** What was issued of the case, and what the next issues start from. */
export const issuedQuery = (space: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'issued documents'],
    queryFn: ({ signal }) => request(spacePath(space, '/documents'), issuedDocumentsSchema, { signal }),
  })

/** How many things differ since a baseline, and how many of them can alter a residual risk. */
export const sinceQuery = (space: string, since: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'since', since],
    queryFn: async ({ signal }) => {
      const path = withQuery(spacePath(space, '/changes'), { since, limit: 1 })
      const { all, affectingRisk } = await request(path, changesSchema, { signal })
      return { all, affectingRisk }
    },
  })

/** Begins to issue a report; the key makes it count once, however often it is sent. */
export const startIssue = (space: string, body: IssueBody, idempotencyKey: string) =>
  request(spacePath(space, '/documents'), startedSchema, { method: 'POST', body, idempotencyKey })
