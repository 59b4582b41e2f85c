import type { Graph } from '../record/graph.ts'
import { textOf, type SafetyRecord } from '../record/record.ts'
import { stageOfKind, type TraceStage } from './trace-stage.ts'
import { isOnTrace, TRACE_STEPS, type TraceStep } from './trace-step.ts'

/** What follows a record along one step; of several runs of one series of evidence, the latest. */
export function followers(graph: Graph, record: SafetyRecord, step: TraceStep): readonly SafetyRecord[] {
  const found = joined(graph, record, step.role, step.end === 'from', (other) => other.kind === step.kind)
  return step.kind === 'evidence' ? found.filter((run) => !isSuperseded(run, found)) : found
}

/** What stands before a record along one step, at the stages that the step may follow. */
export function forerunners(graph: Graph, record: SafetyRecord, step: TraceStep): readonly SafetyRecord[] {
  return joined(graph, record, step.role, step.end === 'to', ({ kind }) => {
    const stage = stageOfKind(kind)
    return stage !== null && step.after.includes(stage)
  })
}

/** The steps that may be taken from a stage. */
export function stepsFrom(stage: TraceStage): readonly TraceStep[] {
  return TRACE_STEPS.filter(({ after }) => after.includes(stage))
}

/** The steps that lead to a stage. */
export function stepsTo(stage: TraceStage): readonly TraceStep[] {
  return TRACE_STEPS.filter((step) => step.stage === stage)
}

function joined(
  graph: Graph,
  record: SafetyRecord,
  role: string,
  outward: boolean,
  fits: (other: SafetyRecord) => boolean,
): readonly SafetyRecord[] {
  const found = new Set<SafetyRecord>()
  graph.eachNeighbour(record.id, outward, role, (other) => {
    if (fits(other) && isOnTrace(other)) found.add(other)
    return true
  })
  return [...found]
}

function isSuperseded(run: SafetyRecord, runs: readonly SafetyRecord[]): boolean {
  const [series, on] = [textOf(run, 'series'), textOf(run, 'producedOn')]
  if (series === '' || on === '') return false
  return runs.some((other) => textOf(other, 'series') === series && textOf(other, 'producedOn') > on)
}
