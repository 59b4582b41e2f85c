import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { acceptabilityOf } from '../../risk/matrix.ts'
import { control } from '../../safety-case/control.ts'
import { NOTHING } from '../finding.ts'
import type { PlanPolicy, RecordRule, RuleView } from '../rule.ts'
import { found } from './answer.ts'
import { HAZARD_CONTROLS, hasControl, isLive, isLiveCounted, isLiveTransferred } from './hazard-controls.ts'
import { initialLevel, residualIsLower, secondResidualIsLower } from './hazard-risk.ts'

/** HAZ-12: the manufacturer cannot show what a deployer or user does, so its own residual must not count it. */
export const hazardCountsTransferredControl: RecordRule = {
  code: 'HAZ-12',
  sentence: 'The manufacturer’s residual risk counts no control that a deployer or user has to put in place.',
  clauses: ['DCB0129 6.3.1', 'DCB0129 6.1.4'],
  level: 'blocker',
  remedy:
    'Set the residual back to the initial risk, and rate what you expect of it under “assuming transferred controls”.',
  only: 'manufacturer-case',
  on: ['hazard'],
  paths: HAZARD_CONTROLS,
  reads: ['matrix', 'policy'],
  check(subject, view) {
    if (!residualIsLower(subject, view)) return NOTHING
    const adds = addingUnder(view.policy)
    if (hasControl(subject, view, (one, space) => isLiveCounted(one, space) && adds(one))) return NOTHING
    if (!hasControl(subject, view, (one, space) => isLiveTransferred(one, space) && adds(one))) return NOTHING
    return found(hazardCountsTransferredControl, subject, {
      sentence:
        'The residual risk is rated lower, but every control that could lower it is for the deployer or user to put in place.',
    })
  },
}

/** Which controls can lower a residual risk: those that the initial rating does not count already. */
function addingUnder({ initialCountsExisting }: PlanPolicy): (record: SafetyRecord) => boolean {
  return (record) => initialCountsExisting !== true || fieldsOf(control, record).timing !== 'existing'
}

/** HAZ-13: a test shows that something works; it makes nothing safer by itself. */
export const hazardReducedByTestAlone: RecordRule = {
  code: 'HAZ-13',
  sentence: 'No residual risk is lowered by tests alone.',
  clauses: ['DCB0129 6.1.1', 'DCB0160 Clinical risk control: controls found', 'ISO 14971 7.1'],
  level: 'blocker',
  remedy: 'Record the design, training or process that reduces the risk, and link the test to it as evidence.',
  on: ['hazard'],
  paths: HAZARD_CONTROLS,
  reads: ['matrix', 'policy'],
  check(subject, view) {
    if (!residualIsLower(subject, view)) return NOTHING
    const adds = addingUnder(view.policy)
    const isCounted = (one: SafetyRecord) => isLiveCounted(one, view.space) && adds(one)
    if (hasControl(subject, view, (one) => isCounted(one) && !isTest(one)) || !hasControl(subject, view, isCounted))
      return NOTHING
    return found(hazardReducedByTestAlone, subject, {
      sentence: 'The residual risk is rated lower, but the only controls that it may count are tests.',
    })
  },
}

function isTest(record: SafetyRecord): boolean {
  return fieldsOf(control, record).type === 'test'
}

/** HAZ-14: what lowers the residual risk has to be on record; where initial ratings count existing controls, twice is once too often. */
export const hazardReducedByNothing: RecordRule = {
  code: 'HAZ-14',
  sentence: 'A residual risk is lowered only by a control that the rating before it did not count already.',
  clauses: [
    'DCB0129 6.1.1',
    'DCB0129 6.1.4',
    'DCB0160 Clinical risk control: controls found',
    'DCB0160 Clinical risk control: residual risk judged',
  ],
  level: 'blocker',
  remedy: 'Record the additional control that lowers the risk, or set the residual back to the initial risk.',
  on: ['hazard'],
  paths: HAZARD_CONTROLS,
  reads: ['matrix', 'policy'],
  check(subject, view) {
    const particulars = residualOfNothing(subject, view) ?? secondResidualOfNothing(subject, view)
    return particulars === null ? NOTHING : found(hazardReducedByNothing, subject, particulars)
  },
}

function residualOfNothing(subject: SafetyRecord, view: RuleView) {
  if (!residualIsLower(subject, view)) return null
  if (!hasControl(subject, view, isLive))
    return { sentence: 'The residual risk is rated lower, but no control is recorded.' }
  const adds = addingUnder(view.policy)
  if (hasControl(subject, view, (one) => isLive(one) && adds(one))) return null
  return {
    sentence: 'The residual risk is rated lower, but every control is an existing one that the initial rating counts.',
  }
}

function secondResidualOfNothing(subject: SafetyRecord, view: RuleView) {
  if (!secondResidualIsLower(subject, view)) return null
  const adds = addingUnder(view.policy)
  if (hasControl(subject, view, (one, space) => isLiveTransferred(one, space) && adds(one))) return null
  const lower = 'The risk assuming transferred controls is rated below the residual risk'
  if (view.space.type === 'deployment-case') {
    return {
      sentence: `${lower}, but a deployer has nobody to transfer a control to.`,
      remedy: 'Set this rating to the residual risk, which counts what you and your users put in place.',
    }
  }
  return {
    sentence: `${lower}, but no control is transferred.`,
    remedy: 'Record the control that a deployer or user puts in place, or set this rating to the residual risk.',
  }
}

/** HAZ-23: design comes before training and information in the order of preference; a deployer designs nothing. */
export const hazardControlledByPeopleAlone: RecordRule = {
  code: 'HAZ-23',
  sentence: 'Against an unacceptable initial risk a control of the design was at least considered.',
  clauses: ['ISO 14971 7.1', 'DCB0129 6.1.1'],
  level: 'note',
  remedy: 'Add a control of the design, or record the one that you considered and reject it with the reason.',
  only: 'manufacturer-case',
  on: ['hazard'],
  paths: HAZARD_CONTROLS,
  reads: ['matrix'],
  check(subject, view) {
    const level = initialLevel(subject, view)
    if (level === null || acceptabilityOf(view.matrix, level)?.verdict !== 'unacceptable') return NOTHING
    if (hasControl(subject, view, isMoreThanPeople) || !hasControl(subject, view, reliesOnPeople)) return NOTHING
    return found(hazardControlledByPeopleAlone, subject, {
      sentence: 'Every control relies on people: training, business process or information.',
    })
  },
}

function reliesOnPeople(record: SafetyRecord): boolean {
  const { type } = fieldsOf(control, record)
  return isLive(record) && (type === 'training' || type === 'business process' || type === 'information')
}

/** A control that does not rely on people, or one of the design that was considered and rejected. */
function isMoreThanPeople(record: SafetyRecord): boolean {
  return isLive(record) ? !reliesOnPeople(record) : fieldsOf(control, record).type === 'design'
}
