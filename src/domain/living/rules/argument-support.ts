import { fieldsOf } from '../../record/kind.ts'
import { goal } from '../../argument/goal.ts'
import { strategy } from '../../argument/strategy.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'
import { moduleOf } from './module-of.ts'

/** GSN-01: a claim rests on something: other claims, a strategy, a solution, or the hazard that it is about. */
export const goalWithoutSupport: RecordRule = {
  code: 'GSN-01',
  sentence: 'Every goal is supported, or marked as undeveloped or away.',
  clauses: ['GSN v3 core', 'DCB0129 3.4.1', 'DCB0160 Clinical Safety Case'],
  level: 'blocker',
  remedy: 'Support the goal by goals, a strategy or a solution, or mark it as undeveloped.',
  on: ['goal'],
  paths: [['>supported-by'], ['>concerns']],
  reads: [],
  check(subject, view) {
    if (view.linked(subject, '>supported-by') || view.linked(subject, '>concerns')) return NOTHING
    const { undeveloped, away } = fieldsOf(goal, subject)
    if (undeveloped === true || away === true) return NOTHING
    return found(goalWithoutSupport, subject, { sentence: 'Nothing supports this goal.' })
  },
}

/** GSN-02: leaving a claim for later is allowed, and stays visible. */
export const elementUndeveloped: RecordRule = {
  code: 'GSN-02',
  sentence: 'No goal or strategy is left undeveloped.',
  clauses: ['GSN v3 core'],
  level: 'attention',
  remedy: 'Develop it down to evidence, then take the mark away.',
  from: 'pre-delivery',
  on: ['goal', 'strategy'],
  paths: [],
  reads: [],
  check(subject) {
    if (subject.fields['undeveloped'] !== true) return NOTHING
    return found(elementUndeveloped, subject, { sentence: 'It is marked as undeveloped.' })
  },
}

/** GSN-03: an away goal without a target is a claim that nobody argues, and one of its own module is argued twice over. */
export const awayGoalWithoutTarget: RecordRule = {
  code: 'GSN-03',
  sentence: 'Every away goal stands for a goal of another module.',
  clauses: ['GSN v3 modular'],
  level: 'blocker',
  remedy: 'Link the goal of another module that it stands for, or argue it here.',
  on: ['goal'],
  paths: [['>stands-for'], ['>in-module'], ['>stands-for', '>in-module']],
  reads: [],
  check(subject, view) {
    if (fieldsOf(goal, subject).away !== true) return NOTHING
    const target = view.along(subject, '>stands-for')[0]?.record
    if (target === undefined)
      return found(awayGoalWithoutTarget, subject, { sentence: 'The away goal stands for no goal.' })
    if (moduleOf(target, view) !== moduleOf(subject, view)) return NOTHING
    return found(awayGoalWithoutTarget, subject, {
      sentence: `The away goal stands for ${target.ref}, which is argued beside it and in no other module.`,
      about: [target],
    })
  },
}

/** GSN-04: a strategy breaks a claim down into others. */
export const strategyWithoutGoals: RecordRule = {
  code: 'GSN-04',
  sentence: 'Every strategy leads to goals or solutions.',
  clauses: ['GSN v3 core'],
  level: 'blocker',
  remedy: 'Add the goals into which the strategy divides the claim, or mark it as undeveloped.',
  on: ['strategy'],
  paths: [['>supported-by']],
  reads: [],
  check(subject, view) {
    if (view.linked(subject, '>supported-by') || fieldsOf(strategy, subject).undeveloped === true) return NOTHING
    return found(strategyWithoutGoals, subject, { sentence: 'The strategy leads to nothing.' })
  },
}

/** GSN-05: a solution is a reference to evidence, so it refers to some. */
export const solutionWithoutEvidence: RecordRule = {
  code: 'GSN-05',
  sentence: 'Every solution cites evidence.',
  clauses: ['GSN v3 core'],
  level: 'blocker',
  remedy: 'Link the evidence, document or review that the solution refers to.',
  on: ['solution'],
  paths: [['>cites']],
  reads: [],
  check(subject, view) {
    if (view.linked(subject, '>cites')) return NOTHING
    return found(solutionWithoutEvidence, subject, { sentence: 'The solution cites nothing.' })
  },
}
