import type { Assessment } from '../living/assessment.ts'
import type { Finding } from '../living/finding.ts'
import type { Graph } from '../record/graph.ts'
import type { SafetyRecord } from '../record/record.ts'
import { isOwnControl } from '../safety-case/control-party.ts'
import { ORPHAN_RULES, type TraceStep } from './trace-step.ts'

/** What a trace is read from. */
export interface Traced {
  readonly graph: Graph
  readonly assessment: Assessment
}

/** A place of a trace where nothing stands and something should. */
export interface TraceGap {
  readonly step: TraceStep
  /** Which side of the step is missing. */
  readonly missing: 'before' | 'after'
  /** The record on the other side. */
  readonly record: SafetyRecord
  readonly sentence: string
  readonly remedy: string
  /** What a rule says of it; null where the gap is no finding. */
  readonly finding: Finding | null
  /** Whether the rule speaks of the phase that the case is in; else the gap awaits a later one. */
  readonly isDue: boolean
}

/** Whether a rule asks now for what is missing. */
export function isAsked({ finding, isDue }: TraceGap): boolean {
  return isDue && finding !== null
}

/** What is missing after a record along a step along which nothing follows; null where nothing is asked for. */
export function gapAfter(traced: Traced, record: SafetyRecord, step: TraceStep): TraceGap | null {
  if (step.rule !== null) return gapFound(traced, { step, missing: 'after', record }, step.rule)
  if (step.expected?.of(record, traced.graph.space) !== true) return null
  const { sentence, remedy } = step.expected
  return { step, missing: 'after', record, sentence, remedy, finding: null, isDue: true }
}

/** What is missing before a record that serves no hazard. */
export function gapBefore(traced: Traced, record: SafetyRecord, steps: readonly TraceStep[]): TraceGap | null {
  const rule = ORPHAN_RULES[record.kind]
  const [step] = steps
  return rule === undefined || step === undefined ? null : gapFound(traced, { step, missing: 'before', record }, rule)
}

/** Whether a control is somebody else's to show than the organisation's whose case it is. */
export function shownElsewhere({ graph }: Traced, record: SafetyRecord): boolean {
  return record.kind === 'control' && !isOwnControl(record, graph.space)
}

/** The gap as the rule speaks of it, now or once the case is in a later phase; null where it says nothing. */
function gapFound(
  { assessment }: Traced,
  place: Pick<TraceGap, 'step' | 'missing' | 'record'>,
  rule: string,
): TraceGap | null {
  const { id } = place.record
  const due = assessment.findings(id).find(({ code }) => code === rule)
  const finding = due ?? assessment.awaiting(id).find(({ code }) => code === rule)
  if (finding === undefined) return null
  const { sentence, remedy } = finding
  return { ...place, sentence, remedy, finding, isDue: due !== undefined }
}
