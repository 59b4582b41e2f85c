import type { SafetyRecord } from '../../record/record.ts'
import { NOTHING } from '../finding.ts'
import type { Neighbour, RecordRule, RuleView } from '../rule.ts'
import { found } from './answer.ts'
import { isLive } from './hazard-controls.ts'
import { initialRiskAccepted } from './hazard-risk.ts'

/** CAU-01: a control on the hazard itself answers all of its causes; an accepted initial risk needs none. */
export const causeWithoutControl: RecordRule = {
  code: 'CAU-01',
  sentence: 'Every cause is answered by a control, on itself or on the hazard that it leads to.',
  clauses: ['DCB0129 6.1.1', 'DCB0160 Clinical risk control: controls found', 'ISO 14971 7.1'],
  level: 'blocker',
  remedy: 'Add a control on the cause, or link an existing one to it.',
  from: 'control',
  on: ['cause'],
  paths: [['<mitigates'], ['>leads-to'], ['>leads-to', '<mitigates'], ['>leads-to', '<evaluates']],
  reads: ['matrix'],
  check(subject, view) {
    if (view.along(subject, '<mitigates').some(isLiveControl)) return NOTHING
    const open = view.along(subject, '>leads-to').find(({ record }) => isUncontrolled(record, view))
    if (open === undefined) return NOTHING
    return found(causeWithoutControl, subject, {
      sentence: `No control answers this cause of ${open.record.ref}.`,
      about: [open.record],
    })
  },
}

function isLiveControl(neighbour: Neighbour): boolean {
  return isLive(neighbour.record)
}

function isUncontrolled(hazard: SafetyRecord, view: RuleView): boolean {
  return !view.along(hazard, '<mitigates').some(isLiveControl) && !initialRiskAccepted(hazard, view)
}

/** CAU-02: a cause that leads nowhere is a leftover, or a hazard nobody recorded. */
export const causeOfNothing: RecordRule = {
  code: 'CAU-02',
  sentence: 'Every cause leads to a hazard.',
  clauses: ['DCB0129 4.3.1', 'DCB0160 4.3.1'],
  level: 'note',
  remedy: 'Link the cause to its hazard, record the hazard, or retire the cause with a reason.',
  on: ['cause'],
  paths: [['>leads-to']],
  reads: [],
  check(subject, view) {
    if (view.linked(subject, '>leads-to')) return NOTHING
    return found(causeOfNothing, subject, { sentence: 'The cause leads to no hazard.' })
  },
}
