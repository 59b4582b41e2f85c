import type { Id, SafetyRecord } from '../record/record.ts'
import { followers, forerunners, stepsFrom, stepsTo } from './trace-neighbours.ts'
import { gapAfter, gapBefore, type TraceGap, type Traced } from './trace-gap.ts'
import { stageOfKind, TRACE_STAGES, type TraceStage } from './trace-stage.ts'

/** What stands at one stage of everything that a record is traced to, each once, and what is missing there. */
export interface TraceCell {
  readonly records: readonly SafetyRecord[]
  readonly gaps: readonly TraceGap[]
}

/** A record with all that it is traced to, by stage; its own stage has nothing. */
export interface TraceRow {
  readonly record: SafetyRecord
  readonly cells: ReadonlyMap<TraceStage, TraceCell>
}

/** Everything that a record is traced to, before and after it. */
export function traceRow(traced: Traced, stage: TraceStage, record: SafetyRecord): TraceRow {
  const cells = new CellsDraft()
  goOn(traced, cells, stage, record)
  goBack(traced, cells, stage, record)
  return { record, cells: cells.made() }
}

function goOn(traced: Traced, cells: CellsDraft, stage: TraceStage, record: SafetyRecord): void {
  for (const step of stepsFrom(stage)) {
    const next = followers(traced.graph, record, step)
    for (const other of next) if (cells.add(step.stage, other)) goOn(traced, cells, step.stage, other)
    const gap = next.length > 0 ? null : gapAfter(traced, record, step)
    if (gap !== null) cells.miss(step.stage, gap)
  }
}

function goBack(traced: Traced, cells: CellsDraft, stage: TraceStage, record: SafetyRecord): void {
  const steps = stepsTo(stage)
  const before = steps.flatMap((step) => forerunners(traced.graph, record, step))
  for (const other of before) {
    const there = stageOfKind(other.kind)
    if (there !== null && cells.add(there, other)) goBack(traced, cells, there, other)
  }
  const gap = before.length > 0 ? null : gapBefore(traced, record, steps)
  if (gap !== null) cells.miss('hazard', gap)
}

class CellsDraft {
  readonly #records = new Map<TraceStage, Map<Id, SafetyRecord>>()
  readonly #gaps = new Map<TraceStage, TraceGap[]>()

  /** Whether the record was not there before. */
  add(stage: TraceStage, record: SafetyRecord): boolean {
    const there = this.#records.get(stage) ?? new Map<Id, SafetyRecord>()
    if (there.has(record.id)) return false
    this.#records.set(stage, there.set(record.id, record))
    return true
  }

  miss(stage: TraceStage, gap: TraceGap): void {
    this.#gaps.set(stage, [...(this.#gaps.get(stage) ?? []), gap])
  }

  made(): TraceRow['cells'] {
    return new Map(
      TRACE_STAGES.map((stage) => [
        stage,
        { records: [...(this.#records.get(stage)?.values() ?? [])], gaps: this.#gaps.get(stage) ?? [] },
      ]),
    )
  }
}
