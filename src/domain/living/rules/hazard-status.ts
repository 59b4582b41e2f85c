import type { SpaceHead } from '../../record/graph.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { isForDeployer, isReceived } from '../../safety-case/control-party.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule, RuleView } from '../rule.ts'
import { found } from './answer.ts'
import { firstControl, HAZARD_CONTROLS, hasControl, isLive } from './hazard-controls.ts'

/** A deployer puts no control of the manufacturer's in place, and asks whether it is. */
const REMEDY_OF_RECEIVED =
  'Look whether the product has the control and say that it is in place, or ask the manufacturer; else reopen the hazard.'

/** HAZ-19: closed says that everything is done, transferred that everything of the manufacturer’s is, in either’s case. */
export const hazardClosedWithOpenControl: RecordRule = {
  code: 'HAZ-19',
  sentence: 'A closed hazard has no open control, and a transferred one no open control of the manufacturer.',
  clauses: [
    'DCB0129 6.3.1',
    'DCB0129 6.4.1',
    'DCB0160 Clinical risk control: put in place',
    'DCB0160 Clinical risk control: all risks accepted',
  ],
  level: 'blocker',
  remedy: 'Put the control in place or reject it with a reason, or reopen the hazard.',
  on: ['hazard'],
  paths: HAZARD_CONTROLS,
  reads: [],
  check(subject, view) {
    if (subject.state === 'open') return NOTHING
    const open = firstControl(subject, view, subject.state === 'closed' ? isOpen : isOpenAtManufacturer)
    if (open === undefined) return NOTHING
    return found(hazardClosedWithOpenControl, subject, {
      sentence: `The hazard is ${subject.state}, but ${open.ref} is only ${open.state}.`,
      about: [open],
      ...(isReceived(open, view.space) ? { remedy: REMEDY_OF_RECEIVED } : {}),
    })
  },
}

function isOpen(control: SafetyRecord): boolean {
  return isLive(control) && control.state !== 'in-place'
}

function isOpenAtManufacturer(control: SafetyRecord, space: SpaceHead): boolean {
  return isOpen(control) && !isForDeployer(control, space)
}

function isLiveForDeployer(control: SafetyRecord, space: SpaceHead): boolean {
  return isLive(control) && isForDeployer(control, space)
}

/** HAZ-20: a hazard handed over without anything to do leaves the deployer guessing. */
export const hazardTransferredWithoutControl: RecordRule = {
  code: 'HAZ-20',
  sentence: 'A transferred hazard has a control that a deployer or user puts in place.',
  clauses: ['DCB0129 6.3.1', 'DCB0129 3.5.3', 'DCB0160 Clinical risk control: put in place'],
  level: 'blocker',
  remedy: 'Add the control that the deployer or user has to put in place, or reopen the hazard.',
  on: ['hazard'],
  paths: HAZARD_CONTROLS,
  reads: [],
  check(subject, view) {
    if (subject.state !== 'transferred' || hasControl(subject, view, isLiveForDeployer)) return NOTHING
    return found(hazardTransferredWithoutControl, subject, {
      sentence: 'The hazard is transferred, but no control is for a deployer or user to put in place.',
    })
  },
}

/** HAZ-21: nothing is wrong, but somebody may have forgotten to look again. */
export const hazardOpenWithActionsDone: RecordRule = {
  code: 'HAZ-21',
  sentence: 'An open hazard has something left to do.',
  clauses: ['DCB0129 3.3.1', 'DCB0160 3.3.1'],
  level: 'note',
  remedy: 'Rate the residual risk and close or transfer the hazard, or add the action that is missing.',
  on: ['hazard'],
  paths: [['<acts-on']],
  reads: [],
  check(subject, view) {
    if (subject.state !== 'open') return NOTHING
    const actions = view.along(subject, '<acts-on')
    if (actions.length === 0 || actions.some(({ record }) => record.state === 'open')) return NOTHING
    return found(hazardOpenWithActionsDone, subject, {
      sentence: 'All actions on this hazard are finished, yet it is open.',
    })
  },
}

/** HAZ-22: the manufacturer's actions are finished before a hazard is transferred or closed. */
export const hazardClosedWithOpenAction: RecordRule = {
  code: 'HAZ-22',
  sentence: 'A closed or transferred hazard has no open action.',
  clauses: ['DCB0129 6.4.1', 'DCB0129 3.3.1', 'DCB0160 Clinical risk control: all risks accepted', 'DCB0160 3.3.1'],
  level: 'blocker',
  remedy: 'Finish or drop the action with its outcome, or reopen the hazard.',
  on: ['hazard'],
  paths: [['<acts-on']],
  reads: [],
  check(subject, view) {
    if (subject.state === 'open') return NOTHING
    const open = firstOpenAction(subject, view)
    if (open === undefined) return NOTHING
    return found(hazardClosedWithOpenAction, subject, {
      sentence: `The hazard is ${subject.state}, but ${open.ref} is open.`,
      about: [open],
    })
  },
}

function firstOpenAction(subject: SafetyRecord, view: RuleView): SafetyRecord | undefined {
  return view.along(subject, '<acts-on').find(({ record }) => record.state === 'open')?.record
}
