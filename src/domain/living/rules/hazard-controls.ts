import type { SpaceHead } from '../../record/graph.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { isTransferred } from '../../safety-case/control-party.ts'
import type { LinkPath, RuleView } from '../rule.ts'

/** The paths from a hazard to its controls: those on the hazard itself, and those on its causes. */
export const HAZARD_CONTROLS: readonly LinkPath[] = [['<mitigates'], ['<leads-to', '<mitigates']]

/** Whether a control still counts: rejected ones stay on record and reduce nothing. */
export function isLive(control: SafetyRecord): boolean {
  return control.state !== 'rejected'
}

/** Whether the residual risk of a case may count a control. */
export function isLiveCounted(control: SafetyRecord, space: SpaceHead): boolean {
  return isLive(control) && !isTransferred(control, space)
}

/** Whether a control is asked of somebody whom the case cannot speak for. */
export function isLiveTransferred(control: SafetyRecord, space: SpaceHead): boolean {
  return isLive(control) && isTransferred(control, space)
}

/** A test of a control in its case. */
type ControlTest = (control: SafetyRecord, space: SpaceHead) => boolean

/** The first control of a hazard or of its causes that passes the test. Looks along `HAZARD_CONTROLS`. */
export function firstControl(hazard: SafetyRecord, view: RuleView, test: ControlTest): SafetyRecord | undefined {
  const direct = firstOf(view, hazard, test)
  if (direct !== undefined) return direct
  for (const cause of view.along(hazard, '<leads-to')) {
    const control = firstOf(view, cause.record, test)
    if (control !== undefined) return control
  }
  return undefined
}

/** Whether any control of a hazard or of its causes passes the test. Looks along `HAZARD_CONTROLS`. */
export function hasControl(hazard: SafetyRecord, view: RuleView, test: ControlTest): boolean {
  return firstControl(hazard, view, test) !== undefined
}

function firstOf(view: RuleView, mitigated: SafetyRecord, test: ControlTest): SafetyRecord | undefined {
  for (const { record } of view.along(mitigated, '<mitigates')) if (test(record, view.space)) return record
  return undefined
}
