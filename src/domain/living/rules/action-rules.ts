import { fieldsOf } from '../../record/kind.ts'
import { action } from '../../safety-case/action.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found, nothingUntil } from './answer.ts'
import { dayAfter } from './calendar.ts'

/** ACT-01: what was promised for a day. */
export const actionOverdue: RecordRule = {
  code: 'ACT-01',
  sentence: 'No open action is overdue.',
  clauses: ['DCB0129 3.3.1', 'DCB0129 3.1.2', 'DCB0160 3.3.1', 'DCB0160 Clinical Risk Management File: kept'],
  level: 'attention',
  axis: 'freshness',
  remedy: 'Finish the action, drop it with a reason, or agree a new date with its owner.',
  on: ['action'],
  paths: [],
  reads: [],
  check(subject, view) {
    const { due } = fieldsOf(action, subject)
    if (due === undefined || subject.state !== 'open') return NOTHING
    if (due >= view.today) return nothingUntil(dayAfter(due))
    return found(actionOverdue, subject, { sentence: `The action was due on ${due}.` })
  },
}

/** ACT-02: an action of nobody by no day is a wish. */
export const actionWithoutOwnerOrDate: RecordRule = {
  code: 'ACT-02',
  sentence: 'Every open action has an owner and a date.',
  clauses: ['DCB0129 3.3.1', 'DCB0160 3.3.1'],
  level: 'note',
  remedy: 'Name who does it and by when.',
  settledBy: ['owner', 'due'],
  on: ['action'],
  paths: [],
  reads: [],
  check(subject) {
    const { owner, due } = fieldsOf(action, subject)
    const lacks = [owner === undefined && 'no owner', due === undefined && 'no date'].filter(Boolean)
    if (subject.state !== 'open' || lacks.length === 0) return NOTHING
    return found(actionWithoutOwnerOrDate, subject, { sentence: `The action has ${lacks.join(' and ')}.` })
  },
}
