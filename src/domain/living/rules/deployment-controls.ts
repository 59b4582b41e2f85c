import { fieldsOf } from '../../record/kind.ts'
import { textOf, type SafetyRecord } from '../../record/record.ts'
import { control } from '../../safety-case/control.ts'
import { isAlternative, isAskedFor, isOwnControl, mayReplace } from '../../safety-case/control-party.ts'
import { evidence, tellsWhoWasTrained } from '../../safety-case/evidence.ts'
import { NOTHING } from '../finding.ts'
import type { Neighbour, RecordRule, RuleView } from '../rule.ts'
import { found } from './answer.ts'
import { shows } from './evidence-currency.ts'
import { isLive } from './hazard-controls.ts'

/** DEP-04: the manufacturer's log is no plan of work until the deployer has said yes or no to each line. */
export const transferredControlUnanswered: RecordRule = {
  code: 'DEP-04',
  sentence: 'Every control that the manufacturer asks of the deployer or its users is agreed or rejected.',
  clauses: ['DCB0160 Clinical risk control: put in place', 'DCB0160 3.3.1'],
  level: 'blocker',
  remedy:
    'Agree the control if you put it in place as the manufacturer asks, or reject it and say what you do instead.',
  from: 'control',
  only: 'deployment-case',
  on: ['control'],
  paths: [],
  reads: [],
  check(subject, view) {
    if (subject.state !== 'proposed' || !isAskedFor(subject, view.space)) return NOTHING
    return found(transferredControlUnanswered, subject, {
      sentence: 'The manufacturer asks for this control, and nobody has agreed or rejected it.',
    })
  },
}

/** DEP-05: the manufacturer's risk assumes the control, so a no needs something in its place, or a reason. */
export const rejectedControlWithoutAlternative: RecordRule = {
  code: 'DEP-05',
  sentence:
    'Where the deployer rejected a control that the manufacturer asked for, another that is agreed stands in its place, or a decision says why none is needed.',
  clauses: ['DCB0160 Clinical risk control: put in place', 'DCB0160 Clinical risk control: controls found'],
  level: 'blocker',
  remedy:
    'Add and agree the control that you use instead, record a decision on the rejected one that says why none is needed, or propose it again.',
  from: 'control',
  only: 'deployment-case',
  on: ['control'],
  paths: [['<decides'], ['>mitigates', '<mitigates'], ['>mitigates', '>leads-to', '<mitigates']],
  reads: [],
  check(subject, view) {
    if (subject.state !== 'rejected' || !isAskedFor(subject, view.space)) return NOTHING
    if (view.along(subject, '<decides').some(({ record }) => textOf(record, 'rationale') !== '')) return NOTHING
    const open = view
      .along(subject, '>mitigates')
      .find(({ record }) => controlBeside(record, view, isAlternative) === undefined)?.record
    if (open === undefined) return NOTHING
    const proposed = controlBeside(open, view, mayReplace)
    const lacks =
      proposed === undefined
        ? `nothing that the deployer does instead is recorded for ${open.ref}`
        : `${proposed.ref}, which may stand in its place for ${open.ref}, is only proposed`
    return found(rejectedControlWithoutAlternative, subject, {
      sentence: `The control was rejected, and ${lacks}.`,
      about: proposed === undefined ? [open] : [open, proposed],
    })
  },
}

/** The first control that passes the test, on a hazard or cause or on a hazard the cause leads to. */
function controlBeside(mitigated: SafetyRecord, view: RuleView, test: typeof mayReplace): SafetyRecord | undefined {
  const passes = ({ record }: Neighbour) => test(record, view.space)
  const direct = view.along(mitigated, '<mitigates').find(passes)
  if (direct !== undefined) return direct.record
  for (const { record } of view.along(mitigated, '>leads-to')) {
    const further = view.along(record, '<mitigates').find(passes)
    if (further !== undefined) return further.record
  }
  return undefined
}

/** DEP-06: slides train nobody. */
export const trainingShownByMaterialOnly: RecordRule = {
  code: 'DEP-06',
  sentence: 'Training of users is shown by a record of who took it, not only by its material.',
  clauses: ['DCB0160 Clinical risk control: verified in place'],
  level: 'attention',
  remedy: 'Link the training record, or an audit or survey of who was trained.',
  from: 'pre-delivery',
  only: 'deployment-case',
  on: ['control'],
  paths: [['<shows-implemented']],
  reads: [],
  check(subject, view) {
    const { type } = fieldsOf(control, subject)
    if (type !== 'training' || !isLive(subject) || !isOwnControl(subject, view.space)) return NOTHING
    const shown = view.along(subject, '<shows-implemented')
    const standing = shown.filter((one) => shows(one, shown))
    const [first] = standing
    if (first === undefined || standing.some(({ record }) => tellsWhoWasTrained(fieldsOf(evidence, record))))
      return NOTHING
    return found(trainingShownByMaterialOnly, subject, {
      sentence: `${first.record.ref} (${fieldsOf(evidence, first.record).type}) shows the training, not who took it.`,
      about: [first.record],
    })
  },
}
