import { z } from 'zod'
import type { Fields } from '../../record/json.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { DEFAULT_MATRIX } from '../../risk/default-matrix.ts'
import {
  hazardCostAsRationale,
  hazardNotAcceptedByAuthority,
  hazardRationaleMissing,
  hazardWithoutRiskBenefit,
} from './hazard-acceptance.ts'
import { HIGH, LOW, TOLERABLE } from './hazard-rating.test-support.ts'
import type { CaseBuilder, RuleCase } from './rule-case.test-support.ts'

const WEIGHED = { impracticable: 'No design can detect it.', outcome: 'benefit outweighs risk' }
const AUTHORISED = [
  { what: 'Level 4', role: 'Medical Director' },
  { what: 'Plan', role: 'CSO' },
]
const ACCEPTS_INITIAL = { of: 'initial risk', outcome: 'acceptable' }
const ACCEPTED = { accepter: 'Dr Example', authority: 'Medical Director' }

/** A hazard with an evaluation of its initial or residual risk; several are made in this order. */
function evaluated(c: CaseBuilder, ratings: Fields, ...evaluations: readonly Fields[]): SafetyRecord {
  const hazard = c.add('hazard', ratings)
  for (const evaluation of evaluations) c.link(c.add('evaluation', evaluation), 'evaluates', hazard)
  return hazard
}

function weighed(c: CaseBuilder, analysis: Fields): SafetyRecord {
  const hazard = c.add('hazard', { initial: HIGH, residual: HIGH })
  c.link(c.add('risk-benefit', analysis), 'weighs', hazard)
  return hazard
}

function accepted(c: CaseBuilder, acceptance: Fields): SafetyRecord {
  c.add('plan', { authorisation: AUTHORISED }, { state: 'in-force' })
  const hazard = c.add('hazard', { initial: HIGH, residual: HIGH })
  c.link(c.add('acceptance', acceptance), 'accepts', hazard)
  return hazard
}

/** A tolerable risk, accepted under a plan that leaves its level to the trust board. */
function acceptedAtLevel(c: CaseBuilder, authority: string): SafetyRecord {
  const acceptability = DEFAULT_MATRIX.acceptability.map((entry) =>
    entry.level === 2 ? { ...entry, authority: 'Trust Board' } : entry,
  )
  const matrix = z.json().parse({ ...DEFAULT_MATRIX, acceptability })
  c.add('plan', { authorisation: AUTHORISED, matrix }, { state: 'in-force' })
  const hazard = c.add('hazard', { initial: HIGH, residual: TOLERABLE })
  c.link(c.add('acceptance', { ...ACCEPTED, authority }), 'accepts', hazard)
  return hazard
}

function underAfap(c: CaseBuilder, rationale: string): SafetyRecord {
  c.add('plan', { policy: 'AFAP' }, { state: 'in-force' })
  return c.add('hazard', { initial: HIGH, residual: { ...TOLERABLE, rationale } })
}

/** What the rules on accepting a risk let pass and find fault with. */
export const HAZARD_ACCEPTANCE_CASES: readonly RuleCase[] = [
  {
    rule: hazardRationaleMissing,
    passes: {
      'a rationale in the rating': (c) =>
        c.add('hazard', { residual: { ...TOLERABLE, rationale: 'Two checks remain.' } }),
      'a rationale in the acceptance': (c) => {
        const hazard = c.add('hazard', { residual: TOLERABLE })
        c.link(c.add('acceptance', { rationale: 'Agreed.' }), 'accepts', hazard)
        return hazard
      },
      'a rationale in the evaluation': (c) =>
        evaluated(c, { residual: TOLERABLE }, { of: 'residual risk', rationale: 'Agreed.' }),
      'a rationale for the initial risk, which stands alone': (c) =>
        evaluated(c, { initial: TOLERABLE }, { ...ACCEPTS_INITIAL, rationale: 'Agreed.' }),
      'the later evaluation accepts it': (c) =>
        evaluated(
          c,
          { residual: TOLERABLE },
          {
            of: 'residual risk',
            outcome: 'acceptable with rationale',
            rationale: 'Agreed.',
            evaluatedOn: '2026-06-01',
          },
          { of: 'residual risk', outcome: 'not acceptable', evaluatedOn: '2026-05-01' },
        ),
      'a residual risk that is still to be rated is another rule': (c) => c.add('hazard', { initial: TOLERABLE }),
      'an acceptable level': (c) => c.add('hazard', { initial: HIGH, residual: LOW }),
    },
    fails: {
      'a rationale for the initial risk only': (c) =>
        evaluated(c, { initial: HIGH, residual: TOLERABLE }, { of: 'initial risk', rationale: 'It must be reduced.' }),
      'a rationale for not accepting it': (c) =>
        evaluated(
          c,
          { residual: TOLERABLE },
          { of: 'residual risk', outcome: 'not acceptable', rationale: 'More can be done.' },
        ),
      'a rationale in an evaluation that a later one took back': (c) =>
        evaluated(
          c,
          { residual: TOLERABLE },
          { of: 'residual risk', outcome: 'acceptable', rationale: 'Agreed.', evaluatedOn: '2026-05-01' },
          { of: 'residual risk', outcome: 'not acceptable', evaluatedOn: '2026-06-01' },
        ),
      'a tolerable residual without one': (c) => c.add('hazard', { initial: HIGH, residual: TOLERABLE }),
      'a tolerable initial risk that stands alone': (c) => evaluated(c, { initial: TOLERABLE }, ACCEPTS_INITIAL),
    },
  },
  {
    rule: hazardCostAsRationale,
    passes: {
      'a technical reason': (c) => underAfap(c, 'No sensor can tell the two apart.'),
      'cost under ALARP': (c) => c.add('hazard', { residual: { ...TOLERABLE, rationale: 'The cost is excessive.' } }),
    },
    fails: {
      cost: (c) => underAfap(c, 'A second reader is too expensive.'),
      'cost in the evaluation': (c) => {
        const hazard = underAfap(c, 'No sensor can tell the two apart.')
        c.link(c.add('evaluation', { of: 'residual risk', rationale: 'Beyond our budget.' }), 'evaluates', hazard)
        return hazard
      },
      'cost in the acceptance': (c) => {
        const hazard = underAfap(c, 'No sensor can tell the two apart.')
        c.link(c.add('acceptance', { rationale: 'Accepted for its cost.' }), 'accepts', hazard)
        return hazard
      },
      'cost as what makes control impracticable': (c) => {
        const hazard = underAfap(c, 'No sensor can tell the two apart.')
        c.link(c.add('risk-benefit', { impracticable: 'A second server is costly.' }), 'weighs', hazard)
        return hazard
      },
    },
  },
  {
    rule: hazardWithoutRiskBenefit,
    passes: {
      'benefit outweighs, control is impracticable': (c) => weighed(c, WEIGHED),
      'an acceptable residual': (c) => c.add('hazard', { initial: HIGH, residual: LOW }),
      'a residual risk that is still to be rated is another rule': (c) => c.add('hazard', { initial: HIGH }),
      'an evaluation refused the initial risk': (c) =>
        evaluated(c, { initial: HIGH, residual: LOW }, { of: 'initial risk', outcome: 'not acceptable' }),
      'an evaluation refused it and a later one did not': (c) =>
        evaluated(
          c,
          { residual: TOLERABLE },
          { of: 'residual risk', outcome: 'acceptable', evaluatedOn: '2026-06-01' },
          { of: 'residual risk', outcome: 'not acceptable', evaluatedOn: '2026-05-01' },
        ),
    },
    fails: {
      'an initial risk that was accepted above what the plan accepts': (c) =>
        evaluated(c, { initial: HIGH }, ACCEPTS_INITIAL),
      'an evaluation does not accept what the plan would': (c) =>
        evaluated(c, { residual: LOW }, { of: 'residual risk', outcome: 'not acceptable' }),
      'no analysis': (c) => c.add('hazard', { initial: HIGH, residual: HIGH }),
      'no outcome': (c) => weighed(c, { impracticable: 'No design can.' }),
      'impracticability not said': (c) => weighed(c, { outcome: 'benefit outweighs risk' }),
      'benefit does not outweigh': (c) => weighed(c, { ...WEIGHED, outcome: 'benefit does not outweigh risk' }),
    },
  },
  {
    rule: hazardNotAcceptedByAuthority,
    passes: {
      'by the authority of the plan': (c) => accepted(c, { ...ACCEPTED, authority: 'medical director' }),
      'an acceptable residual': (c) => c.add('hazard', { initial: HIGH, residual: LOW }),
      'a level to be justified, which the plan leaves to no authority': (c) =>
        c.add('hazard', { initial: HIGH, residual: TOLERABLE }),
      'by a role, where the plan names none': (c) => {
        c.add('plan', { authorisation: [] }, { state: 'in-force' })
        const hazard = c.add('hazard', { initial: HIGH, residual: HIGH })
        c.link(c.add('acceptance', ACCEPTED), 'accepts', hazard)
        return hazard
      },
      'by the authority that the level names': (c) => acceptedAtLevel(c, 'Trust board'),
    },
    fails: {
      'by a role of the plan that is not the one its level names': (c) => acceptedAtLevel(c, 'Medical Director'),
      'an evaluation does not accept it': (c) =>
        evaluated(c, { residual: TOLERABLE }, { of: 'residual risk', outcome: 'not acceptable' }),
      'by nobody': (c) => c.add('hazard', { initial: HIGH, residual: HIGH }),
      'by another role': (c) => accepted(c, { ...ACCEPTED, authority: 'Product Owner' }),
      'by nobody in particular': (c) => accepted(c, { authority: 'Medical Director' }),
    },
  },
]
