import type { SpaceHead } from '../record/graph.ts'
import { isLiving, textOf, type SafetyRecord } from '../record/record.ts'
import { isForDeployer } from '../safety-case/control-party.ts'
import type { TraceStage } from './trace-stage.ts'

/**
 * One way from a stage to a later one. Stages join at the left as at the right: a step that leads to `hazard` from a
 * stage before it is all that clauses of standards will need.
 */
export interface TraceStep {
  readonly stage: TraceStage
  readonly after: readonly TraceStage[]
  readonly kind: string
  readonly role: string
  /** Which end of the link the earlier record is. */
  readonly end: 'from' | 'to'
  /** The rule that finds the earlier record wanting when nothing follows it. */
  readonly rule: string | null
  /** Where no rule speaks: what should follow all the same, of which records, and what to do about it. */
  readonly expected?: {
    readonly of: (before: SafetyRecord, space: SpaceHead) => boolean
    readonly sentence: string
    readonly remedy: string
  }
}

/** Every step of a trace. */
export const TRACE_STEPS: readonly TraceStep[] = [
  { stage: 'cause', after: ['hazard'], kind: 'cause', role: 'leads-to', end: 'to', rule: 'HAZ-15' },
  { stage: 'control', after: ['hazard', 'cause'], kind: 'control', role: 'mitigates', end: 'to', rule: 'CAU-01' },
  {
    stage: 'requirement',
    after: ['control'],
    kind: 'requirement',
    role: 'realised-by',
    end: 'from',
    rule: null,
    expected: {
      of: isBuilt,
      sentence: 'No requirement says what the product must do for this control.',
      remedy: 'Write the requirement that realises the control, or link the one there is.',
    },
  },
  { stage: 'verification', after: ['requirement'], kind: 'verification', role: 'verifies', end: 'to', rule: 'REQ-01' },
  { stage: 'result', after: ['verification'], kind: 'evidence', role: 'result-of', end: 'to', rule: 'REQ-02' },
  { stage: 'implemented', after: ['control'], kind: 'evidence', role: 'shows-implemented', end: 'to', rule: 'CTL-01' },
  { stage: 'effective', after: ['control'], kind: 'evidence', role: 'shows-effective', end: 'to', rule: 'CTL-02' },
]

/** The rule that finds a record of a kind wanting when it serves no hazard. */
export const ORPHAN_RULES: { readonly [kind: string]: string } = { cause: 'CAU-02', control: 'CTL-08' }

/** A control that its maker builds into the product is among its requirements (IEC 62304 5.2.3); others are not built. */
function isBuilt(control: SafetyRecord, space: SpaceHead): boolean {
  return space.type === 'manufacturer-case' && !isForDeployer(control, space) && textOf(control, 'type') === 'design'
}

/** Whether a record counts on a trace: it is living, no rejected control, and no withdrawn evidence. */
export function isOnTrace(record: SafetyRecord): boolean {
  return isLiving(record) && record.state !== 'rejected' && record.state !== 'withdrawn'
}
