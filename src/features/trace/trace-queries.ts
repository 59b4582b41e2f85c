import { planInForce } from '../../domain/living/plan-in-force.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import { acceptabilityOf, type RiskMatrix } from '../../domain/risk/matrix.ts'
import { hazard } from '../../domain/safety-case/hazard.ts'
import { standingLevel } from '../../domain/safety-case/standing-level.ts'
import { isAsked } from '../../domain/trace/trace-gap.ts'
import { traceRow, type TraceRow } from '../../domain/trace/trace-row.ts'
import { TRACE_STAGES, type TraceStage } from '../../domain/trace/trace-stage.ts'
import { isOnTrace } from '../../domain/trace/trace-step.ts'
import { lineOf } from '../living/finding-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { pageInOrder, type ListOrder } from '../records/list-page-queries.ts'
import { hasWords, wordsOf } from '../records/record-list-queries.ts'
import { BY_REFERENCE } from '../records/record-page-queries.ts'
import { recordsInOrder } from '../records/record-order-queries.ts'
import type { TraceQuery, TraceRowView, TraceView } from './trace-contract.ts'
import type { TraceRows } from './trace-gaps-contract.ts'
import { gapView } from './trace-view-queries.ts'

/** More than these in one cell make a row too high to be read among others; the chains of the row have all. */
const SHOWN = 4

const BY_RECORD: ListOrder<TraceRow> = [{ ...BY_REFERENCE, of: ({ record }) => record.ref }]

/** One page of hazards or controls with everything they are traced to. */
export function tracePage(snapshot: Snapshot, query: TraceQuery): TraceView | Refusal {
  const { rows, missing } = snapshot.once(`trace of ${query.rows}`, () => tracedRows(snapshot, query.rows))
  const words = wordsOf(query.q)
  const chosen = rows.filter(
    (row) =>
      fitsGaps(row, query.gaps) &&
      (query.stage === undefined || (row.cells.get(query.stage)?.gaps.length ?? 0) > 0) &&
      hasWords(row.record, words),
  )
  const page = pageInOrder(BY_RECORD, chosen, query)
  if (isRefusal(page)) return page
  const { matrix } = planInForce(snapshot.graph)
  return {
    rows: page.items.map((row) => rowView(snapshot, matrix, row)),
    next: page.next,
    total: chosen.length,
    all: rows.length,
    withGaps: rows.filter((row) => fitsGaps(row, 'any')).length,
    asked: rows.filter((row) => fitsGaps(row, 'asked')).length,
    missing: [...missing],
    sequence: snapshot.sequence,
  }
}

interface CountedRow extends TraceRow {
  readonly gaps: number
  /** How many of them a rule asks to be filled now. */
  readonly asked: number
}

function fitsGaps({ gaps, asked }: CountedRow, wanted: TraceQuery['gaps']): boolean {
  return wanted === undefined || (wanted === 'asked' ? asked : gaps) > 0
}

interface TracedRows {
  readonly rows: readonly CountedRow[]
  readonly missing: TraceView['missing']
}

/** Every row of the case, and what is missing in it at each stage, each gap once. */
function tracedRows(snapshot: Snapshot, kind: TraceRows): TracedRows {
  const gapsAt = new Map<TraceStage, Set<string>>(TRACE_STAGES.map((stage) => [stage, new Set()]))
  const rows = recordsInOrder(snapshot, kind)
    .filter(isOnTrace)
    .map((record): CountedRow => {
      const row = traceRow(snapshot, kind, record)
      let gaps = 0
      let asked = 0
      for (const [stage, cell] of row.cells) {
        gaps += cell.gaps.length
        asked += cell.gaps.filter(isAsked).length
        for (const gap of cell.gaps) gapsAt.get(stage)?.add(gap.record.id)
      }
      return { ...row, gaps, asked }
    })
  return { rows, missing: TRACE_STAGES.map((stage) => ({ stage, count: gapsAt.get(stage)?.size ?? 0 })) }
}

function rowView(snapshot: Snapshot, matrix: RiskMatrix, { record, cells }: CountedRow): TraceRowView {
  return {
    record: lineOf(snapshot, record),
    level: record.kind === hazard.name ? levelView(matrix, record) : null,
    cells: [...cells].map(([stage, { records, gaps }]) => ({
      stage,
      records: records.slice(0, SHOWN).map((one) => lineOf(snapshot, one)),
      more: Math.max(0, records.length - SHOWN),
      gaps: gaps.slice(0, SHOWN).map((gap) => gapView(snapshot, gap)),
      missing: gaps.length,
    })),
  }
}

function levelView(matrix: RiskMatrix, record: SafetyRecord): NonNullable<TraceRowView['level']> {
  const number = standingLevel(matrix, record)
  return { number, word: number === null ? '' : (acceptabilityOf(matrix, number)?.word ?? '') }
}
