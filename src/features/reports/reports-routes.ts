import { z } from 'zod'
import { makerOf } from '../../domain/permission/permission.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import type { WorkRegister } from '../../platform/work/work-register.ts'
import { startedSchema } from '../long-work/long-work-contract.ts'
import { previewQuerySchema, reportPreviewSchema } from './report-preview-contract.ts'
import type { ReportPreviews } from './report-preview-queries.ts'
import { REPORT_MEDIA_TYPES, reportRequestSchema, REPORTS } from './reports-contract.ts'
import type { ReportsDesk } from './reports-desk-service.ts'

/** Previewing a report of a case, making it, and fetching it. */
export function reportsEndpoints(
  desk: ReportsDesk,
  previews: ReportPreviews,
  register: WorkRegister,
): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/reports/{report}/preview',
      name: 'previewReport',
      summary: 'What one part of a report would say now, and the names of all its parts.',
      tag: 'Reports',
      params: z.object({ space: z.string(), report: z.enum(REPORTS) }),
      query: previewQuerySchema,
      gives: reportPreviewSchema,
      refuses: ['FIELD_WITHHELD'],
      answer: ({ authority, params, query }) => previews.of(authority, params.space, params.report, query.part),
    }),
    endpoint({
      method: 'post',
      path: '/spaces/{space}/reports',
      name: 'makeReport',
      summary: 'Makes a report from one snapshot of the case.',
      tag: 'Reports',
      params: z.object({ space: z.string() }),
      body: reportRequestSchema,
      gives: startedSchema,
      status: 202,
      refuses: ['FIELD_WITHHELD'],
      answer: async ({ authority, params, body }) => {
        const snapshot = await desk.open(authority, params.space)
        if (isRefusal(snapshot)) return snapshot
        const work = register.start(makerOf(authority), 'report', (report) => {
          report('Setting the document')
          return desk.make(authority, snapshot, body)
        })
        return { work: work.id }
      },
    }),
    endpoint({
      method: 'get',
      path: '/downloads/{download}',
      name: 'fetchReport',
      summary: 'A finished report.',
      tag: 'Reports',
      params: z.object({ download: z.string() }),
      gives: Object.values(REPORT_MEDIA_TYPES).join(', '),
      answer: ({ authority, params }) => {
        const report = desk.fetch(authority, params.download)
        if (isRefusal(report)) return report
        return new Response(new Uint8Array(report.bytes), {
          headers: {
            'content-type': report.mediaType,
            'content-disposition': `attachment; filename="${report.fileName.replaceAll(/[^\w.() -]/g, '_')}"`,
            'cache-control': 'no-store',
          },
        })
      },
    }),
  ]
}
