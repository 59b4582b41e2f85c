import type { SafetyRecord } from '../../record/record.ts'
import { assumptionFalse, assumptionUnconfirmed, elementChallenged, elementDefeated } from './argument-doubt.ts'
import { argumentHeads, elementOrphaned, goalNotProposition, hazardNotArgued, moduleCrossed } from './argument-shape.ts'
import {
  awayGoalWithoutTarget,
  elementUndeveloped,
  goalWithoutSupport,
  solutionWithoutEvidence,
  strategyWithoutGoals,
} from './argument-support.ts'
import type { CaseBuilder, RuleCase } from './rule-case.test-support.ts'

function supported(c: CaseBuilder, kind: string): SafetyRecord {
  const upper = c.add(kind)
  c.link(upper, 'supported-by', c.add('goal'))
  return upper
}

function challenged(c: CaseBuilder, standing: string): SafetyRecord {
  const goal = c.add('goal')
  c.link(c.add('counter-argument', { standing }), 'challenges', goal)
  return goal
}

/** A goal of one module that is supported by a goal of another, or of none. */
function acrossModules(c: CaseBuilder, upperModule: boolean, lowerModule: boolean): SafetyRecord {
  const [upper, lower] = [c.add('goal'), c.add('goal')]
  c.link(upper, 'supported-by', lower)
  if (upperModule) c.link(upper, 'in-module', c.add('module'))
  if (lowerModule) c.link(lower, 'in-module', c.add('module'))
  return lower
}

/** An away goal in a module or in none, that stands for a goal in another module or in none. */
function awayGoal(c: CaseBuilder, awayModule: boolean, targetModule: boolean): SafetyRecord {
  const [away, target] = [c.add('goal', { away: true }), c.add('goal')]
  c.link(away, 'stands-for', target)
  if (awayModule) c.link(away, 'in-module', c.add('module'))
  if (targetModule) c.link(target, 'in-module', c.add('module'))
  return away
}

/** An assumption in whose light a goal is read. */
function assumed(c: CaseBuilder, standing: string): SafetyRecord {
  const assumption = c.add('assumption', { standing })
  c.link(c.add('goal'), 'in-context-of', assumption)
  return assumption
}

/** What the rules on the shape of the argument let pass and find fault with. */
export const ARGUMENT_CASES: readonly RuleCase[] = [
  {
    rule: goalWithoutSupport,
    passes: {
      supported: (c) => supported(c, 'goal'),
      'about a hazard': (c) => {
        const goal = c.add('goal')
        c.link(goal, 'concerns', c.add('hazard'))
        return goal
      },
      undeveloped: (c) => c.add('goal', { undeveloped: true }),
      away: (c) => c.add('goal', { away: true }),
    },
    fails: { 'on its own': (c) => c.add('goal') },
  },
  {
    rule: elementUndeveloped,
    passes: { developed: (c) => c.add('goal') },
    fails: { undeveloped: (c) => c.add('strategy', { undeveloped: true }) },
  },
  {
    rule: awayGoalWithoutTarget,
    passes: {
      'stands for a goal of a module': (c) => awayGoal(c, false, true),
      'stands in a module for a goal of none': (c) => awayGoal(c, true, false),
      'no away goal': (c) => c.add('goal'),
    },
    fails: {
      'stands for nothing': (c) => c.add('goal', { away: true }),
      'stands for a goal beside it': (c) => awayGoal(c, false, false),
      'stands for a goal of its own module': (c) => {
        const [away, target, module] = [c.add('goal', { away: true }), c.add('goal'), c.add('module')]
        c.link(away, 'stands-for', target)
        for (const one of [away, target]) c.link(one, 'in-module', module)
        return away
      },
    },
  },
  {
    rule: strategyWithoutGoals,
    passes: {
      'leads to a goal': (c) => supported(c, 'strategy'),
      undeveloped: (c) => c.add('strategy', { undeveloped: true }),
    },
    fails: { 'leads to nothing': (c) => c.add('strategy') },
  },
  {
    rule: solutionWithoutEvidence,
    passes: {
      'cites evidence': (c) => {
        const solution = c.add('solution')
        c.link(solution, 'cites', c.add('evidence'))
        return solution
      },
    },
    fails: { 'cites nothing': (c) => c.add('solution') },
  },
  {
    rule: assumptionFalse,
    passes: {
      'taken as true': (c) => assumed(c, 'taken as true'),
      'found false, and nothing leans on it': (c) => c.add('assumption', { standing: 'found false' }),
    },
    fails: { 'found false': (c) => assumed(c, 'found false') },
  },
  {
    rule: assumptionUnconfirmed,
    passes: {
      'until today': (c) => c.add('assumption', { confirmBy: '2026-06-15' }),
      confirmed: (c) => c.add('assumption', { confirmBy: '2026-01-01', standing: 'confirmed' }),
      'found false is another rule': (c) => c.add('assumption', { confirmBy: '2026-01-01', standing: 'found false' }),
      'to be confirmed on no day': (c) => c.add('assumption'),
    },
    fails: { 'until yesterday': (c) => c.add('assumption', { confirmBy: '2026-06-14', standing: 'taken as true' }) },
    until: { 'until today': '2026-06-16' },
  },
  {
    rule: elementChallenged,
    passes: { rebutted: (c) => challenged(c, 'rebutted'), unchallenged: (c) => c.add('goal') },
    fails: { open: (c) => challenged(c, 'open') },
  },
  {
    rule: elementDefeated,
    passes: { open: (c) => challenged(c, 'open') },
    fails: { upheld: (c) => challenged(c, 'upheld') },
  },
  {
    rule: goalNotProposition,
    passes: { 'a claim': (c) => c.add('goal', { statement: 'All identified hazards are controlled' }) },
    fails: {
      'a heading': (c) => c.add('goal', { statement: 'Hazard control' }),
      'a question': (c) => c.add('goal', { statement: 'Is the product safe to use?' }),
      'a task': (c) => c.add('goal', { statement: 'Ensure that doses are checked' }),
      'a word': (c) => c.add('goal', { statement: 'Safe?' }),
    },
  },
  {
    rule: argumentHeads,
    passes: {
      'one top goal': (c) => void supported(c, 'goal'),
      'no argument yet': () => undefined,
      'an away goal beside the top': (c) => (c.add('goal'), void c.add('goal', { away: true })),
      'the head of a module that an away goal stands for': (c) => {
        const away = c.add('goal', { away: true })
        c.link(c.add('goal'), 'supported-by', away)
        c.link(away, 'stands-for', c.add('goal'))
      },
    },
    fails: {
      'two top goals': (c) => (c.add('goal'), void c.add('goal')),
      'no top goal': (c) => {
        const goal = supported(c, 'goal')
        c.link(c.add('strategy'), 'supported-by', goal)
        const other = c.graph.record('goal-2')
        if (other !== undefined) c.link(other, 'supported-by', goal)
      },
    },
  },
  {
    rule: hazardNotArgued,
    passes: {
      argued: (c) => {
        const hazard = c.add('hazard')
        c.link(c.add('goal'), 'concerns', hazard)
        return hazard
      },
      'no argument yet': (c) => c.add('hazard'),
    },
    fails: { 'an argument without it': (c) => (c.add('goal'), c.add('hazard')) },
  },
  {
    rule: elementOrphaned,
    passes: {
      'in context of a goal': (c) => {
        const context = c.add('context')
        c.link(c.add('goal'), 'in-context-of', context)
        return context
      },
    },
    fails: { 'joined to nothing': (c) => c.add('justification') },
  },
  {
    rule: moduleCrossed,
    passes: {
      'no modules': (c) => {
        const lower = c.add('goal')
        c.link(c.add('goal'), 'supported-by', lower)
        return lower
      },
      'both in one module': (c) => {
        const [upper, lower, module] = [c.add('strategy'), c.add('goal'), c.add('module')]
        c.link(upper, 'supported-by', lower)
        for (const element of [upper, lower]) c.link(element, 'in-module', module)
        return lower
      },
    },
    fails: {
      'supporting another module': (c) => acrossModules(c, true, true),
      'in a module, supporting what is in none': (c) => acrossModules(c, false, true),
      'read in a context that belongs to no module': (c) => {
        const [goal, context] = [c.add('goal'), c.add('context')]
        c.link(goal, 'in-context-of', context)
        c.link(goal, 'in-module', c.add('module'))
        return context
      },
    },
  },
]
