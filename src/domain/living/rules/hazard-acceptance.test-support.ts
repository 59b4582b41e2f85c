import type { Fields } from '../../record/json.ts'
import type { SafetyRecord } from '../../record/record.ts'
import {
  hazardCostAsRationale,
  hazardNotAcceptedByAuthority,
  hazardRationaleMissing,
  hazardWithoutRiskBenefit,
} from './hazard-acceptance.ts'
import { HIGH, LOW, TOLERABLE } from './hazard-rating.test-support.ts'
import type { CaseBuilder, RuleCase } from './rule-case.test-support.ts'

const WEIGHED = { impracticable: 'No design can detect it.', outcome: 'benefit outweighs risk' }
const ACCEPTED = { accepter: 'Dr Example', authority: 'Medical Director' }

function weighed(c: CaseBuilder, analysis: Fields): SafetyRecord {
  const hazard = c.add('hazard', { initial: HIGH, residual: HIGH })
  c.link(c.add('risk-benefit', analysis), 'weighs', hazard)
  return hazard
}

function accepted(c: CaseBuilder, acceptance: Fields): SafetyRecord {
  c.add('plan', { authorisation: [{ what: 'Level 4', role: 'Medical Director' }] }, { state: 'in-force' })
  const hazard = c.add('hazard', { initial: HIGH, residual: HIGH })
  c.link(c.add('acceptance', acceptance), 'accepts', hazard)
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
      'a rationale in the evaluation': (c) => {
        const hazard = c.add('hazard', { residual: TOLERABLE })
        c.link(c.add('evaluation', { of: 'residual risk', rationale: 'Agreed.' }), 'evaluates', hazard)
        return hazard
      },
      'a rationale for the initial risk, which stands alone': (c) => {
        const hazard = c.add('hazard', { initial: TOLERABLE })
        c.link(c.add('evaluation', { of: 'initial risk', rationale: 'Agreed.' }), 'evaluates', hazard)
        return hazard
      },
      'an acceptable level': (c) => c.add('hazard', { initial: HIGH, residual: LOW }),
    },
    fails: {
      'a rationale for the initial risk only': (c) => {
        const hazard = c.add('hazard', { initial: HIGH, residual: TOLERABLE })
        c.link(c.add('evaluation', { of: 'initial risk', rationale: 'It must be reduced.' }), 'evaluates', hazard)
        return hazard
      },
      'a rationale for not accepting it': (c) => {
        const hazard = c.add('hazard', { residual: TOLERABLE })
        const judged = { of: 'residual risk', outcome: 'not acceptable', rationale: 'More can be done.' }
        c.link(c.add('evaluation', judged), 'evaluates', hazard)
        return hazard
      },
      'a tolerable residual without one': (c) => c.add('hazard', { initial: HIGH, residual: TOLERABLE }),
      'a tolerable initial risk that stands alone': (c) => c.add('hazard', { initial: TOLERABLE }),
    },
  },
  {
    rule: hazardCostAsRationale,
    passes: {
      'a technical reason': (c) => underAfap(c, 'No sensor can tell the two apart.'),
      'cost under ALARP': (c) => c.add('hazard', { residual: { ...TOLERABLE, rationale: 'The cost is excessive.' } }),
    },
    fails: { cost: (c) => underAfap(c, 'A second reader is too expensive.') },
  },
  {
    rule: hazardWithoutRiskBenefit,
    passes: {
      'benefit outweighs, control is impracticable': (c) => weighed(c, WEIGHED),
      'an acceptable residual': (c) => c.add('hazard', { initial: HIGH, residual: LOW }),
    },
    fails: {
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
    },
    fails: {
      'by nobody': (c) => c.add('hazard', { initial: HIGH, residual: HIGH }),
      'by another role': (c) => accepted(c, { ...ACCEPTED, authority: 'Product Owner' }),
      'by nobody in particular': (c) => accepted(c, { authority: 'Medical Director' }),
    },
  },
]
