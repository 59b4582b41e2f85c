import { isMadeBy, makerOf, refusalFor, type Authority, type Maker } from '../../domain/permission/permission.ts'
import type { IsoDate } from '../../domain/record/json.ts'
import type { Id } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { ReportSnapshot } from './case-queries.ts'
import type { ReportRequest } from './reports-contract.ts'
import type { RenderedReport, ReportsService } from './reports-service.ts'

/** A finished report that can be fetched for a while. */
export interface ShelvedReport {
  readonly download: string
  readonly fileName: string
  readonly bytes: number
}

/** Makes reports of stored cases and keeps them until they are fetched. */
export interface ReportsDesk {
  /** The case as it is now, for a report of it. */
  open(authority: Authority, space: Id): Promise<ReportSnapshot | Refusal>
  make(authority: Authority, snapshot: ReportSnapshot, request: ReportRequest): Promise<ShelvedReport | Refusal>
  fetch(authority: Authority, id: string): RenderedReport | Refusal
}

/** What the desk is made from. */
export interface ReportsDeskTools {
  readonly reports: ReportsService
  readonly snapshotOf: (authority: Authority, space: Id) => Promise<ReportSnapshot | Refusal>
  readonly newId: () => Id
  readonly today: () => IsoDate
}

/** Reports kept at once; the oldest goes first. */
const SHELF_SIZE = 40

/** Makes an empty desk. */
export function createReportsDesk(tools: ReportsDeskTools): ReportsDesk {
  const shelf = new Map<string, { readonly maker: Maker; readonly report: RenderedReport }>()
  return {
    open: async (authority, space) => refusalFor(authority, 'report.make') ?? tools.snapshotOf(authority, space),
    make: async (authority, snapshot, request) => {
      const report = await tools.reports.renderReport({ ...request, snapshot, today: tools.today() })
      if (isRefusal(report)) return report
      const id = tools.newId()
      shelf.set(id, { maker: makerOf(authority), report })
      const oldest = shelf.keys().next().value
      if (shelf.size > SHELF_SIZE && oldest !== undefined) shelf.delete(oldest)
      return { download: `/api/downloads/${id}`, fileName: report.fileName, bytes: report.bytes.length }
    },
    fetch: (authority, id) => {
      const kept = shelf.get(id)
      if (kept !== undefined && isMadeBy(authority, kept.maker)) return kept.report
      return refuse('REPORT_UNKNOWN', 'This report is no longer kept.', 'Make it again; it takes a few seconds.')
    },
  }
}
