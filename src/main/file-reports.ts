import type { Refusal } from '../domain/record/refusal.ts'
import { REPORT_MAKERS } from '../features/reports/report-makers.ts'
import { reportSnapshotOf } from '../features/reports/report-snapshot-queries.ts'
import type { ReportRequest } from '../features/reports/reports-contract.ts'
import { createReportsService, type RenderedReport } from '../features/reports/reports-service.ts'
import { documentRenderers } from '../platform/documents/document-renderers.ts'
import { plainLetterhead } from '../platform/documents/letterhead.ts'
import { artefact } from './artefacts.ts'
import type { FileCase } from './file-case.ts'

const reports = createReportsService(REPORT_MAKERS, documentRenderers({ pdfChild: artefact('dist', 'typst-child.js') }))

/** Makes a report of a case that is in memory; nobody has said whose it is. */
export function renderFileReport({ snapshot }: FileCase, request: ReportRequest): Promise<RenderedReport | Refusal> {
  return reports.renderReport({
    ...request,
    snapshot: reportSnapshotOf(snapshot, plainLetterhead('')),
    today: snapshot.today,
  })
}
