import { fieldsOf } from '../../record/kind.ts'
import { assumption } from '../../argument/assumption.ts'
import { doubtOf } from '../../argument/counter-argument.ts'
import { NOTHING } from '../finding.ts'
import type { Neighbour, RecordRule } from '../rule.ts'
import { found, nothingUntil } from './answer.ts'
import { dayAfter } from './calendar.ts'

/** GSN-06: what was taken as true and is not brings down what was read in its light. */
export const assumptionFalse: RecordRule = {
  code: 'GSN-06',
  sentence: 'The argument leans on no assumption that was found false.',
  clauses: ['GSN v3 core', 'DCB0129 7.2.2', 'DCB0160 Post-deployment monitoring: effect on the case'],
  level: 'blocker',
  remedy: 'Change the claims that lean on the assumption and end their links to it, or retire it with a reason.',
  on: ['assumption'],
  paths: [['<in-context-of']],
  reads: [],
  check(subject, view) {
    if (fieldsOf(assumption, subject).standing !== 'found false') return NOTHING
    if (!view.linked(subject, '<in-context-of')) return NOTHING
    return found(assumptionFalse, subject, {
      sentence: 'The assumption was found false, and the argument still leans on it.',
    })
  },
}

/** GSN-07: an assumption that was to be confirmed by a day. */
export const assumptionUnconfirmed: RecordRule = {
  code: 'GSN-07',
  sentence: 'Every assumption is confirmed by the day set for it.',
  clauses: ['GSN v3 core'],
  level: 'attention',
  axis: 'freshness',
  remedy: 'Find out whether it is true, and record the answer or a new date.',
  on: ['assumption'],
  paths: [],
  reads: [],
  check(subject, view) {
    const { standing, confirmBy } = fieldsOf(assumption, subject)
    if (confirmBy === undefined || standing === 'confirmed' || standing === 'found false') return NOTHING
    if (confirmBy >= view.today) return nothingUntil(dayAfter(confirmBy))
    return found(assumptionUnconfirmed, subject, { sentence: `It was to be confirmed by ${confirmBy}.` })
  },
}

const CHALLENGED = ['goal', 'strategy', 'solution', 'assumption', 'context', 'justification'] as const

/** GSN-08: an open doubt stands on what it doubts, so that what rests on it shows. */
export const elementChallenged: RecordRule = {
  code: 'GSN-08',
  sentence: 'No counter-argument against an element of the argument is open.',
  clauses: ['GSN v3 dialectic'],
  level: 'attention',
  remedy: 'Answer the counter-argument: rebut it with reasons, or uphold it and change the argument.',
  on: CHALLENGED,
  paths: [['<challenges']],
  reads: [],
  check(subject, view) {
    const open = view.along(subject, '<challenges').find(isOpen)
    if (open === undefined) return NOTHING
    return found(elementChallenged, subject, {
      sentence: `${open.record.ref} challenges it and is not answered.`,
      about: [open.record],
    })
  },
}

function isOpen({ record }: Neighbour): boolean {
  return doubtOf(record) === 'open'
}

/** GSN-09: an upheld counter-argument defeats what it is against. */
export const elementDefeated: RecordRule = {
  code: 'GSN-09',
  sentence: 'No counter-argument against an element of the argument is upheld.',
  clauses: ['GSN v3 dialectic', 'DCB0129 7.2.3', 'DCB0160 Post-deployment monitoring: correction'],
  level: 'blocker',
  remedy: 'Change or support what was defeated and mark the counter-argument as rebutted, or retire what was defeated.',
  on: CHALLENGED,
  paths: [['<challenges']],
  reads: [],
  check(subject, view) {
    const upheld = view.along(subject, '<challenges').find(isUpheld)
    if (upheld === undefined) return NOTHING
    return found(elementDefeated, subject, {
      sentence: `${upheld.record.ref} against it was upheld.`,
      about: [upheld.record],
    })
  },
}

function isUpheld({ record }: Neighbour): boolean {
  return doubtOf(record) === 'upheld'
}
