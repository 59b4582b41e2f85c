import { z } from 'zod'
import { DEFAULT_MATRIX } from '../../risk/default-matrix.ts'
import {
  hazardLevelContradictsMatrix,
  hazardLowerSeverityUnexplained,
  hazardResidualAboveInitial,
} from './hazard-level.ts'
import {
  hazardInitialUnrated,
  hazardRatedUnderOtherMatrix,
  hazardResidualUnrated,
  hazardSeverityForSeveral,
  hazardWordsOffScale,
} from './hazard-rating.ts'
import { hazardRatersDisagree } from './second-rating-rule.ts'
import type { RuleCase } from './rule-case.test-support.ts'

/** Level 4 of the example matrix: not accepted without more. */
export const HIGH = { severity: 'Major', likelihood: 'High' }
/** Level 2 of the example matrix: accepted with a rationale. */
export const TOLERABLE = { severity: 'Significant', likelihood: 'Low', level: 2 }
/** Level 1 of the example matrix: accepted as it is. */
export const LOW = { severity: 'Minor', likelihood: 'Low' }

/** Whoever was asked for a second rating. */
const ASKED = { rater: { person: '5f0c2a9e-6b1d-4c57-9f3a-2d8e41b7c630', name: 'B. Example' } }

/** What the rules on ratings let pass and find fault with. */
export const HAZARD_RATING_CASES: readonly RuleCase[] = [
  {
    rule: hazardInitialUnrated,
    passes: { 'severity and likelihood': (c) => c.add('hazard', { initial: HIGH }) },
    fails: {
      'no rating': (c) => c.add('hazard'),
      'half a rating': (c) => c.add('hazard', { initial: { severity: 'Major' } }),
      'scores of another scale': (c) =>
        c.add('hazard', { initial: { stated: { severity: '4', likelihood: 'Possible', risk: '12' } } }),
      'a level and nothing else': (c) => c.add('hazard', { initial: { stated: { risk: 'High' } } }),
      'words nobody mapped': (c) => c.add('hazard', { initial: { stated: { severity: 'TBC', likelihood: '-' } } }),
    },
  },
  {
    rule: hazardResidualUnrated,
    passes: {
      rated: (c) => c.add('hazard', { initial: HIGH, residual: LOW }),
      'initial risk accepted by the plan': (c) => c.add('hazard', { initial: LOW }),
      'initial risk accepted by an evaluation': (c) => {
        const hazard = c.add('hazard', { initial: TOLERABLE })
        c.link(c.add('evaluation', { of: 'initial risk', outcome: 'acceptable' }), 'evaluates', hazard)
        return hazard
      },
      'initial risk accepted by the later of two evaluations': (c) => {
        const hazard = c.add('hazard', { initial: TOLERABLE })
        const of = 'initial risk'
        c.link(c.add('evaluation', { of, outcome: 'acceptable', evaluatedOn: '2026-05-01' }), 'evaluates', hazard)
        c.link(c.add('evaluation', { of, outcome: 'not acceptable', evaluatedOn: '2026-02-01' }), 'evaluates', hazard)
        c.link(c.add('evaluation', { of, evaluatedOn: '2026-06-01' }), 'evaluates', hazard)
        return hazard
      },
    },
    fails: {
      unrated: (c) => c.add('hazard', { initial: HIGH }),
      'a later evaluation no longer accepts the initial risk': (c) => {
        const hazard = c.add('hazard', { initial: TOLERABLE })
        const of = 'initial risk'
        c.link(c.add('evaluation', { of, outcome: 'not acceptable', evaluatedOn: '2026-05-01' }), 'evaluates', hazard)
        c.link(c.add('evaluation', { of, outcome: 'acceptable', evaluatedOn: '2026-02-01' }), 'evaluates', hazard)
        return hazard
      },
      'an evaluation does not accept what the plan would': (c) => {
        const hazard = c.add('hazard', { initial: LOW })
        c.link(c.add('evaluation', { of: 'initial risk', outcome: 'not acceptable' }), 'evaluates', hazard)
        return hazard
      },
      'only the residual risk was evaluated': (c) => {
        const hazard = c.add('hazard', { initial: HIGH, residual: { likelihood: 'Low' } })
        c.link(c.add('evaluation', { of: 'residual risk', outcome: 'acceptable' }), 'evaluates', hazard)
        return hazard
      },
    },
  },
  {
    rule: hazardLevelContradictsMatrix,
    passes: {
      'the level that the matrix gives': (c) =>
        c.add('hazard', { initial: { ...HIGH, level: 4, stated: { risk: '4' } } }),
      'text that names no level': (c) => c.add('hazard', { initial: { ...HIGH, stated: { risk: 'see minutes' } } }),
      'a sum that names no level': (c) => c.add('hazard', { initial: { ...HIGH, stated: { risk: '4 x 5' } } }),
      'a level without words': (c) => c.add('hazard', { initial: { level: 3 } }),
      'a level beside words of another scale is another rule': (c) =>
        c.add('hazard', { initial: { severity: 'Moderate', likelihood: 'Low', level: 3 } }),
      'the plan’s word for the level': (c) =>
        c.add('hazard', { initial: { ...HIGH, stated: { risk: 'Elimination required' } } }),
    },
    fails: {
      'another level': (c) => c.add('hazard', { initial: { ...HIGH, level: 3 } }),
      'a product in place of a lookup': (c) => c.add('hazard', { initial: { ...HIGH, stated: { risk: '16' } } }),
      'a number in brackets': (c) => c.add('hazard', { initial: { ...HIGH, stated: { risk: 'High (3)' } } }),
      'the word for another level': (c) => c.add('hazard', { residual: { ...HIGH, stated: { risk: 'acceptable' } } }),
      'the second residual': (c) => c.add('hazard', { residualWithTransferred: { ...LOW, level: 2 } }),
    },
  },
  {
    rule: hazardRatedUnderOtherMatrix,
    passes: {
      'the same version': (c) => c.add('hazard', { initial: { ...HIGH, matrixVersion: 'NHS example 5×5' } }),
      'no version recorded': (c) => c.add('hazard', { initial: HIGH }),
    },
    fails: { 'an older version': (c) => c.add('hazard', { residual: { ...HIGH, matrixVersion: '2019' } }) },
  },
  {
    rule: hazardWordsOffScale,
    passes: { 'words of the scale': (c) => c.add('hazard', { initial: HIGH, residual: LOW }) },
    fails: {
      'a severity of another scale': (c) => c.add('hazard', { initial: { severity: 'Moderate', likelihood: 'Low' } }),
      'a likelihood of another scale': (c) => c.add('hazard', { residual: { severity: 'Minor', likelihood: 'Rare' } }),
    },
  },
  {
    rule: hazardRatersDisagree,
    passes: {
      'both judged alike': (c) => {
        const hazard = c.add('hazard', { initial: HIGH })
        c.link(
          c.add('second-rating', { ...ASKED, of: 'initial', rating: HIGH }, { state: 'given' }),
          'rates-again',
          hazard,
        )
        return hazard
      },
      'not given yet': (c) => {
        const hazard = c.add('hazard', { initial: HIGH })
        c.link(
          c.add('second-rating', { ...ASKED, of: 'initial', rating: LOW }, { state: 'asked' }),
          'rates-again',
          hazard,
        )
        return hazard
      },
      'settled with a rationale': (c) => {
        const hazard = c.add('hazard', { initial: HIGH })
        const fields = { ...ASKED, of: 'initial', rating: LOW, settlement: 'The first stands.' }
        c.link(c.add('second-rating', fields, { state: 'settled' }), 'rates-again', hazard)
        return hazard
      },
      'another of the ratings': (c) => {
        const hazard = c.add('hazard', { initial: HIGH, residual: LOW })
        c.link(
          c.add('second-rating', { ...ASKED, of: 'residual', rating: LOW }, { state: 'given' }),
          'rates-again',
          hazard,
        )
        return hazard
      },
    },
    fails: {
      'two judgements': (c) => {
        const hazard = c.add('hazard', { initial: HIGH })
        c.link(
          c.add('second-rating', { ...ASKED, of: 'initial', rating: LOW }, { state: 'given' }),
          'rates-again',
          hazard,
        )
        return hazard
      },
    },
  },
  {
    rule: hazardResidualAboveInitial,
    passes: {
      lower: (c) => c.add('hazard', { initial: HIGH, residual: LOW }),
      'both residuals lower': (c) =>
        c.add('hazard', { initial: HIGH, residual: TOLERABLE, residualWithTransferred: LOW }),
      'not rated in between': (c) =>
        c.add('hazard', { initial: HIGH, residual: { severity: 'Major' }, residualWithTransferred: LOW }),
    },
    fails: {
      higher: (c) => c.add('hazard', { initial: LOW, residual: HIGH }),
      'the second residual is higher': (c) =>
        c.add('hazard', { initial: LOW, residual: LOW, residualWithTransferred: HIGH }),
      'the second residual is higher than the first, though not than the initial risk': (c) =>
        c.add('hazard', { initial: HIGH, residual: LOW, residualWithTransferred: TOLERABLE }),
      'levels without words': (c) => c.add('hazard', { initial: { level: 2 }, residual: { level: 3 } }),
      'the second residual is higher, and the first is not rated': (c) =>
        c.add('hazard', { initial: LOW, residual: { severity: 'Minor' }, residualWithTransferred: HIGH }),
    },
  },
  {
    rule: hazardLowerSeverityUnexplained,
    passes: {
      'the same severity': (c) => c.add('hazard', { initial: HIGH, residual: { ...HIGH, likelihood: 'Low' } }),
      explained: (c) => c.add('hazard', { initial: HIGH, residual: { ...LOW, rationale: 'The dose is capped.' } }),
      'the second residual keeps what the first explained': (c) =>
        c.add('hazard', {
          initial: HIGH,
          residual: { ...LOW, rationale: 'The dose is capped.' },
          residualWithTransferred: LOW,
        }),
      higher: (c) => c.add('hazard', { initial: LOW, residual: HIGH }),
      'nothing to fall from': (c) => c.add('hazard', { residual: LOW }),
    },
    fails: {
      unexplained: (c) => c.add('hazard', { initial: HIGH, residual: LOW }),
      'in the second residual': (c) => c.add('hazard', { initial: HIGH, residual: HIGH, residualWithTransferred: LOW }),
      'in the second residual, further than the first explained': (c) =>
        c.add('hazard', {
          initial: HIGH,
          residual: { ...TOLERABLE, rationale: 'The dose is capped.' },
          residualWithTransferred: LOW,
        }),
      'half a rating': (c) => c.add('hazard', { initial: { severity: 'Major' }, residual: { severity: 'Minor' } }),
    },
  },
  {
    rule: hazardSeverityForSeveral,
    passes: {
      'several patients': (c) =>
        c.add('hazard', { patientsAffected: 'several', initial: { severity: 'Catastrophic', likelihood: 'Low' } }),
      'one patient, and a lower severity': (c) => c.add('hazard', { patientsAffected: 'one', initial: HIGH }),
      'one patient, under a matrix of our own': (c) => {
        c.add('plan', { matrix: z.json().parse({ ...DEFAULT_MATRIX, version: 'ours' }) }, { state: 'in-force' })
        return c.add('hazard', { patientsAffected: 'one', initial: { severity: 'Catastrophic', likelihood: 'Low' } })
      },
    },
    fails: {
      'one patient': (c) =>
        c.add('hazard', { patientsAffected: 'one', initial: { severity: 'Catastrophic', likelihood: 'Low' } }),
      'the second residual': (c) =>
        c.add('hazard', { patientsAffected: 'one', residualWithTransferred: { severity: 'Catastrophic' } }),
    },
  },
]
