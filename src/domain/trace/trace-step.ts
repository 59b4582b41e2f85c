import { isLiving, textOf, type SafetyRecord } from '../record/record.ts'
import { isOwnControl } from '../safety-case/control.ts'

/**
 * The stages of a trace from what may harm to what shows that it does not (IEC 62304 7.3.3; ISO 14971 4.5), in the
 * order people read them. A control's evidence stands apart from a test's result: that a requirement was verified does
 * not say that the control works.
 */
export const TRACE_STAGES = [
  'hazard',
  'cause',
  'control',
  'requirement',
  'verification',
  'result',
  'implemented',
  'effective',
] as const
export type TraceStage = (typeof TRACE_STAGES)[number]

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
  /** Where no rule speaks: whether something should follow all the same. */
  readonly expected?: (before: SafetyRecord) => boolean
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
    expected: isBuilt,
  },
  { stage: 'verification', after: ['requirement'], kind: 'verification', role: 'verifies', end: 'to', rule: 'REQ-01' },
  { stage: 'result', after: ['verification'], kind: 'evidence', role: 'result-of', end: 'to', rule: 'REQ-02' },
  { stage: 'implemented', after: ['control'], kind: 'evidence', role: 'shows-implemented', end: 'to', rule: 'CTL-01' },
  { stage: 'effective', after: ['control'], kind: 'evidence', role: 'shows-effective', end: 'to', rule: 'CTL-02' },
]

/** The rule that finds a record wanting when it serves no hazard, and the step that would join it to one. */
export const ORPHAN_RULES: { readonly [kind: string]: string } = { cause: 'CAU-02', control: 'CTL-08' }

/** A control that is built into the product is among its requirements (IEC 62304 5.2.3); others are not built. */
function isBuilt(control: SafetyRecord): boolean {
  return isOwnControl(control) && textOf(control, 'type') === 'design'
}

/** Whether a record counts on a trace: it is living, no rejected control, and no withdrawn evidence. */
export function isOnTrace(record: SafetyRecord): boolean {
  return isLiving(record) && record.state !== 'rejected' && record.state !== 'withdrawn'
}

const STAGE_OF_KIND: { readonly [kind: string]: TraceStage } = {
  hazard: 'hazard',
  cause: 'cause',
  control: 'control',
  requirement: 'requirement',
  verification: 'verification',
}

/** The stage at which records of a kind stand; null for evidence, whose stage its link gives, and for all other kinds. */
export function stageOfKind(kind: string): TraceStage | null {
  return STAGE_OF_KIND[kind] ?? null
}

/** The kinds that can stand on a trace. */
export const TRACED_KINDS: readonly string[] = [...Object.keys(STAGE_OF_KIND), 'evidence']
