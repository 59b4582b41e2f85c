import { textOf } from '../../record/record.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule, SpaceRule } from '../rule.ts'
import { found } from './answer.ts'
import { moduleOf } from './module-of.ts'

const NO_PROPOSITION = /\?\s*$|^(?:to|ensure|verify|check|test|make|provide|show)\s/iu
const HAS_SEVERAL_WORDS = /\S+\s+\S+\s+\S+/u

/** GSN-10: a hint from the wording; a question, an order or a heading is neither true nor false. */
export const goalNotProposition: RecordRule = {
  code: 'GSN-10',
  sentence: 'Every goal is a sentence that is true or false.',
  clauses: ['GSN v3 core'],
  level: 'note',
  remedy: 'Write it as a claim, as “All identified hazards are controlled”.',
  on: ['goal'],
  paths: [],
  reads: [],
  check(subject) {
    const statement = textOf(subject, 'statement')
    if (HAS_SEVERAL_WORDS.test(statement) && !NO_PROPOSITION.test(statement)) return NOTHING
    return found(goalNotProposition, subject, { sentence: 'The goal reads like a heading, a question or a task.' })
  },
}

/** GSN-11: the argument has one claim at its head, from which everything can be read. */
export const argumentHeads: SpaceRule = {
  code: 'GSN-11',
  sentence: 'The argument has one top goal.',
  clauses: ['GSN v3 core', 'DCB0129 3.4.1', 'DCB0160 Clinical Safety Case'],
  level: 'attention',
  remedy: 'Choose the goal that claims the whole, and support it by the others.',
  on: 'space',
  reads: ['top-goals', 'presence'],
  check(view) {
    const heads = view.topGoals()
    if (heads.size === 1 || !view.anyOf('goal')) return NOTHING
    if (heads.size === 0)
      return found(argumentHeads, view.space, {
        sentence: 'No goal stands at the top of the argument.',
        remedy: 'State the goal that claims the whole, or end the link by which another stands above it.',
      })
    const about = [...heads].slice(0, 5).flatMap((id) => view.record(id) ?? [])
    return found(argumentHeads, view.space, {
      sentence: `Several goals have nothing above them, among them ${about.map(({ ref }) => ref).join(', ')}.`,
      about,
    })
  },
}

/** GSN-12: once there is an argument, a hazard outside it is not part of the claim. */
export const hazardNotArgued: RecordRule = {
  code: 'GSN-12',
  sentence: 'Once there is an argument, every hazard is argued in it.',
  clauses: ['DCB0129 3.4.1', 'DCB0160 Clinical Safety Case', 'ISO 14971 7.6'],
  level: 'attention',
  remedy: 'Add a goal that concerns the hazard and support it.',
  from: 'pre-delivery',
  on: ['hazard'],
  paths: [['<concerns']],
  reads: ['presence'],
  check(subject, view) {
    if (view.linked(subject, '<concerns') || !view.anyOf('goal')) return NOTHING
    return found(hazardNotArgued, subject, { sentence: 'No goal of the argument concerns this hazard.' })
  },
}

/** GSN-13: an element that nothing leads to is read by nobody. */
export const elementOrphaned: RecordRule = {
  code: 'GSN-13',
  sentence: 'Every element of the argument below its head is joined to it.',
  clauses: ['GSN v3 core'],
  level: 'note',
  remedy: 'Join it to the element that it supports or explains, or retire it with a reason.',
  on: ['strategy', 'solution', 'context', 'assumption', 'justification'],
  paths: [['<supported-by'], ['<in-context-of']],
  reads: [],
  check(subject, view) {
    if (view.linked(subject, '<supported-by') || view.linked(subject, '<in-context-of')) return NOTHING
    return found(elementOrphaned, subject, { sentence: 'Nothing in the argument refers to it.' })
  },
}

/**
 * GSN-16: a module is reviewed on its own, so what it draws from another is named where it is used. Seen from the lower
 * element, because one strategy may stand on a hundred thousand goals.
 */
export const moduleCrossed: RecordRule = {
  code: 'GSN-16',
  sentence: 'What one module draws from another it draws through an away goal.',
  clauses: ['GSN v3 modular'],
  level: 'note',
  remedy: 'Put an away goal in its place that stands for it, or bring both into one module.',
  on: ['goal', 'strategy', 'solution', 'context', 'assumption', 'justification'],
  paths: [['>in-module'], ['<supported-by', '>in-module'], ['<in-context-of', '>in-module']],
  reads: [],
  check(subject, view) {
    const own = moduleOf(subject, view)
    const above = [...view.along(subject, '<supported-by'), ...view.along(subject, '<in-context-of')]
    const drawing = above.find(({ record }) => moduleOf(record, view) !== own)
    if (drawing === undefined) return NOTHING
    return found(moduleCrossed, subject, {
      sentence: `It is drawn on by ${drawing.record.ref}, which belongs to another module.`,
      about: [drawing.record],
    })
  },
}
