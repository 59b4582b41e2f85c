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
