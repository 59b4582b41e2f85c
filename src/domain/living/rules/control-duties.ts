import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { control } from '../../safety-case/control.ts'
import { isReceived, isTransferred } from '../../safety-case/control-party.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found, nothingUntil } from './answer.ts'
import { dayAfter } from './calendar.ts'

/** CTL-04: every control may bring a hazard of its own, and whoever proposes it has to ask. */
export const controlSideEffectsUnchecked: RecordRule = {
  code: 'CTL-04',
  sentence: 'Every control was checked for new hazards that it brings, by those who proposed it.',
  clauses: ['DCB0129 6.1.2', 'DCB0160 Clinical risk control: side effects', 'ISO 14971 7.5'],
  level: 'attention',
  remedy: 'Answer whether the control brings a new hazard or raises a known risk, and say who checked.',
  settledBy: ['sideEffects'],
  from: 'control',
  on: ['control'],
  paths: [],
  reads: [],
  check(subject, view) {
    if (subject.state === 'rejected' || isReceived(subject, view.space)) return NOTHING
    if (fieldsOf(control, subject).sideEffects !== undefined) return NOTHING
    return found(controlSideEffectsUnchecked, subject, {
      sentence: 'Nobody has said whether the control brings new hazards.',
    })
  },
}

/** CTL-05: a side effect that was found goes through the whole process as a hazard. */
export const controlSideEffectWithoutHazard: RecordRule = {
  code: 'CTL-05',
  sentence: 'Every side effect that a check found is recorded as a hazard.',
  clauses: ['DCB0129 6.1.3', 'DCB0160 Clinical risk control: new hazards', 'ISO 14971 7.5'],
  level: 'blocker',
  remedy: 'Record the hazard and link it as brought by this control, or correct the check.',
  on: ['control'],
  paths: [['>brings']],
  reads: [],
  check(subject, view) {
    if (subject.state === 'rejected' || fieldsOf(control, subject).sideEffects?.found !== true) return NOTHING
    if (view.linked(subject, '>brings')) return NOTHING
    return found(controlSideEffectWithoutHazard, subject, {
      sentence: 'A side effect was found, but no hazard is linked as brought by this control.',
    })
  },
}

/** CTL-06: the duty of transfer is to specify, to justify and to tell how it is verified. */
export const controlTransferIncomplete: RecordRule = {
  code: 'CTL-06',
  sentence: 'A control for a deployer or user says what to do, how to verify it and why it is transferred.',
  clauses: ['DCB0129 6.3.1', 'DCB0129 3.5.3'],
  level: 'blocker',
  remedy: 'Write the instruction, how the other party verifies it, and why you cannot do it yourselves.',
  settledBy: ['transferInstruction', 'transferVerification', 'transferJustification'],
  from: 'control',
  only: 'manufacturer-case',
  on: ['control'],
  paths: [],
  reads: [],
  check(subject, view) {
    if (!isTransferred(subject, view.space) || subject.state === 'rejected') return NOTHING
    const lacks = whatTransferLacks(subject)
    if (lacks === null) return NOTHING
    return found(controlTransferIncomplete, subject, { sentence: `The transfer does not say ${lacks}.` })
  },
}

function whatTransferLacks(subject: SafetyRecord): string | null {
  const { transferInstruction, transferVerification, transferJustification } = fieldsOf(control, subject)
  if (transferInstruction === undefined) return 'what the other party has to put in place'
  if (transferVerification === undefined) return 'how the other party verifies it'
  return transferJustification === undefined ? 'why the control is transferred' : null
}

/** CTL-07: a control that was promised for a day and is not there. */
export const controlOverdue: RecordRule = {
  code: 'CTL-07',
  sentence: 'Every control is in place by the day it is due.',
  clauses: ['DCB0129 6.3.1', 'DCB0160 Clinical risk control: put in place'],
  level: 'attention',
  remedy: 'Put the control in place, set a new date, or reject the control with a reason.',
  on: ['control'],
  paths: [],
  reads: [],
  check(subject, view) {
    const { due } = fieldsOf(control, subject)
    if (due === undefined || !isUnfinished(subject)) return NOTHING
    if (due >= view.today) return nothingUntil(dayAfter(due))
    return found(controlOverdue, subject, {
      sentence: `The control was due on ${due}, and it is only ${subject.state}.`,
    })
  },
}

function isUnfinished(subject: SafetyRecord): boolean {
  return subject.state === 'proposed' || subject.state === 'agreed'
}

/** CTL-08: a control that reduces no risk is a leftover, or a link that was forgotten. */
export const controlOfNothing: RecordRule = {
  code: 'CTL-08',
  sentence: 'Every control mitigates a hazard or a cause.',
  clauses: ['DCB0129 6.1.1', 'DCB0160 Clinical risk control: controls found'],
  level: 'note',
  remedy: 'Link the control to what it mitigates, or retire it with a reason.',
  on: ['control'],
  paths: [['>mitigates']],
  reads: [],
  check(subject, view) {
    if (view.linked(subject, '>mitigates')) return NOTHING
    return found(controlOfNothing, subject, { sentence: 'The control mitigates no hazard and no cause.' })
  },
}
