import type { SafetyRecord } from '../../record/record.ts'
import { isOwnControl } from '../../safety-case/control.ts'
import type { LinkPath, Neighbour, RuleView } from '../rule.ts'

/** The paths from a hazard to its controls: those on the hazard itself, and those on its causes. */
export const HAZARD_CONTROLS: readonly LinkPath[] = [['<mitigates'], ['<leads-to', '<mitigates']]

/** Whether a control still counts: rejected ones stay on record and reduce nothing. */
export function isLive(control: SafetyRecord): boolean {
  return control.state !== 'rejected'
}

/** Whether a control counts in the manufacturer's own residual risk. */
export function isLiveOwn(control: SafetyRecord): boolean {
  return isLive(control) && isOwnControl(control)
}

/** Whether a control is handed to the deployer or user. */
export function isLiveTransferred(control: SafetyRecord): boolean {
  return isLive(control) && !isOwnControl(control)
}

/** The first control of a hazard or of its causes that passes the test. Looks along `HAZARD_CONTROLS`. */
export function firstControl(
  hazard: SafetyRecord,
  view: RuleView,
  test: (control: SafetyRecord) => boolean,
): SafetyRecord | undefined {
  const direct = firstOf(view.along(hazard, '<mitigates'), test)
  if (direct !== undefined) return direct
  for (const cause of view.along(hazard, '<leads-to')) {
    const control = firstOf(view.along(cause.record, '<mitigates'), test)
    if (control !== undefined) return control
  }
  return undefined
}

/** Whether any control of a hazard or of its causes passes the test. Looks along `HAZARD_CONTROLS`. */
export function hasControl(hazard: SafetyRecord, view: RuleView, test: (control: SafetyRecord) => boolean): boolean {
  return firstControl(hazard, view, test) !== undefined
}

function firstOf(neighbours: readonly Neighbour[], test: (record: SafetyRecord) => boolean): SafetyRecord | undefined {
  for (const neighbour of neighbours) if (test(neighbour.record)) return neighbour.record
  return undefined
}
