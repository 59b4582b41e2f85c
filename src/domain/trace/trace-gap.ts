import type { Assessment } from '../living/assessment.ts'
import type { Finding } from '../living/finding.ts'
import type { Graph } from '../record/graph.ts'
import type { SafetyRecord } from '../record/record.ts'
import { isOwnControl } from '../safety-case/control.ts'
import { ORPHAN_RULES, type TraceStep } from './trace-step.ts'

/** What a trace is read from. */
export interface Traced {
  readonly graph: Graph
  readonly assessment: Assessment
}

/** A place of a trace where nothing stands and something should. */
export interface TraceGap {
  readonly step: TraceStep
  /** Which side of the step there is; the other is missing. */
  readonly side: 'before' | 'after'
  readonly record: SafetyRecord
  /** What a rule says of it; null where the gap is no finding. */
  readonly finding: Finding | null
  /** Whether the rule speaks of the phase that the case is in; else the gap awaits a later one. */
  readonly isDue: boolean
}

/** What is missing after a record along a step along which nothing follows; null where nothing is asked for. */
export function gapAfter(traced: Traced, record: SafetyRecord, step: TraceStep): TraceGap | null {
  const told = step.rule === null ? null : whatSays(traced, record, step.rule)
  if (told !== null) return { step, side: 'before', record, ...told }
  return step.expected?.(record) === true ? { step, side: 'before', record, finding: null, isDue: true } : null
}

/** What is missing before a record that serves no hazard. */
export function gapBefore(traced: Traced, record: SafetyRecord, steps: readonly TraceStep[]): TraceGap | null {
  const rule = ORPHAN_RULES[record.kind]
  const [step] = steps
  if (rule === undefined || step === undefined) return null
  const told = whatSays(traced, record, rule)
  return told === null ? null : { step, side: 'after', record, ...told }
}

/** Whose a control is to show, where it is not the manufacturer's own. */
export function shownElsewhere(record: SafetyRecord): boolean {
  return record.kind === 'control' && !isOwnControl(record)
}

function whatSays({ assessment }: Traced, { id }: SafetyRecord, rule: string) {
  const due = assessment.findings(id).find(({ code }) => code === rule)
  if (due !== undefined) return { finding: due, isDue: true }
  const awaiting = assessment.awaiting(id).find(({ code }) => code === rule)
  return awaiting === undefined ? null : { finding: awaiting, isDue: false }
}
