import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { DocumentRenderers } from '../../platform/documents/document-renderers.ts'
import type { PrintedDocument } from '../../platform/documents/printed-document.ts'
import type { Workbook } from '../../platform/documents/xlsx/workbook.ts'
import { readCase, type CaseReading, type ReportExtent, type ReportSnapshot } from './case-queries.ts'
import {
  REPORT_CATALOGUE,
  REPORT_MEDIA_TYPES,
  type ReportFormat,
  type ReportName,
  type ReportRequest,
} from './reports-contract.ts'

/** How a report is put together; one without a workbook has no XLSX. Without an extent a document is whole. */
export interface ReportMaker {
  document(reading: CaseReading, extent?: ReportExtent): PrintedDocument
  workbook?(reading: CaseReading): Workbook
}
export type ReportMakers = Readonly<Record<ReportName, ReportMaker>>

/** What is asked for, the case it is about, and the day. */
export interface ReportOrder extends ReportRequest {
  readonly snapshot: ReportSnapshot
  readonly today: string
}

/** A finished report. */
export interface RenderedReport {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly mediaType: string
}

/** Makes reports of a case at one moment. */
export interface ReportsService {
  renderReport(order: ReportOrder): Promise<RenderedReport | Refusal>
}

/** Joins the reports to the renderers. */
export function createReportsService(makers: ReportMakers, renderers: DocumentRenderers): ReportsService {
  return {
    renderReport: async (order) => {
      const { report, format, snapshot, today } = order
      if (!REPORT_CATALOGUE[report].formats.includes(format)) return noSuchFormat(report, format)
      const bytes = await rendered(makers[report], format, () => readCase(snapshot, today), renderers)
      if (isRefusal(bytes)) return bytes
      return { bytes, fileName: fileNameOf(order), mediaType: REPORT_MEDIA_TYPES[format] }
    },
  }
}

async function rendered(
  maker: ReportMaker,
  format: ReportFormat,
  read: () => CaseReading,
  renderers: DocumentRenderers,
): Promise<Uint8Array | Refusal> {
  if (format === 'docx') return renderers.docx(maker.document(read()))
  if (format === 'xlsx' && maker.workbook !== undefined) return renderers.xlsx(maker.workbook(read()))
  const outcome = await renderers.pdf(() => maker.document(read()))
  return outcome.made ? outcome.bytes : tooLarge(outcome.limit)
}

function noSuchFormat(report: ReportName, format: ReportFormat): Refusal {
  const { title, formats } = REPORT_CATALOGUE[report]
  return refuse(
    'REPORT_UNKNOWN',
    `The ${title} cannot be made as ${format.toUpperCase()}.`,
    `Ask for ${formats.map((known) => known.toUpperCase()).join(' or ')}.`,
  )
}

function tooLarge(limit: 'time' | 'memory'): Refusal {
  return refuse(
    'TOO_LARGE',
    `The report needs more ${limit} than a PDF may use.`,
    'Ask for DOCX or XLSX, or shorten the longest texts.',
  )
}

/** `referral-navigator-hazard-log-2026-03-04.xlsx`: what, which report, which day. */
function fileNameOf({ report, format, snapshot, today }: ReportOrder): string {
  const name = snapshot.graph.space.name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  return `${[name, report, today].filter((part) => part !== '').join('-')}.${format}`
}
