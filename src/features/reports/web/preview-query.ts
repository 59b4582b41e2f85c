import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { reportPreviewSchema } from '../report-preview-contract.ts'
import type { ReportName } from '../reports-contract.ts'

/** What one part of a report would say now; a change of the case asks for it anew, and the old one stays until then. */
export const previewQuery = (space: string, report: ReportName, part: number) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'report preview', report, part],
    queryFn: ({ signal }) =>
      request(withQuery(spacePath(space, `/reports/${report}/preview`), { part }), reportPreviewSchema, { signal }),
    placeholderData: keepPreviousData,
  })
