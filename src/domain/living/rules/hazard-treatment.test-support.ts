import { HIGH, LOW } from './hazard-rating.test-support.ts'
import {
  hazardControlledByPeopleAlone,
  hazardCountsTransferredControl,
  hazardReducedByNothing,
  hazardReducedByTestAlone,
} from './hazard-treatment.ts'
import type { Fields } from '../../record/json.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { deployed, type CaseBuilder, type RuleCase, type Scenario } from './rule-case.test-support.ts'

function reducedBy(...controls: readonly Fields[]): Scenario {
  return (c) => {
    const hazard = c.add('hazard', { initial: HIGH, residual: LOW })
    for (const control of controls) c.link(c.add('control', control), 'mitigates', hazard)
    return hazard
  }
}

/** A residual risk that was not lowered, and one assuming transferred controls that was. */
function assumingTransferredBy(...controls: readonly Fields[]): (c: CaseBuilder) => SafetyRecord {
  return (c) => {
    const hazard = c.add('hazard', { initial: HIGH, residual: HIGH, residualWithTransferred: LOW })
    for (const control of controls) c.link(c.add('control', control), 'mitigates', hazard)
    return hazard
  }
}

/** The same under a plan whose initial ratings count the existing controls. */
function reducedBeyondExistingBy(...controls: readonly Fields[]): Scenario {
  return (c) => {
    c.add('plan', { initialCountsExisting: true }, { state: 'in-force' })
    return reducedBy(...controls)(c)
  }
}

function trainedAndRejected(c: CaseBuilder, type: string): SafetyRecord {
  const hazard = c.add('hazard', { initial: HIGH })
  c.link(c.add('control', { type: 'training' }), 'mitigates', hazard)
  c.link(c.add('control', { type }, { state: 'rejected' }), 'mitigates', hazard)
  return hazard
}

function reducedOnItsCause(c: CaseBuilder, control: Fields): SafetyRecord {
  const hazard = c.add('hazard', { initial: HIGH, residual: LOW })
  const cause = c.add('cause')
  c.link(cause, 'leads-to', hazard)
  c.link(c.add('control', control), 'mitigates', cause)
  return hazard
}

/** What the rules on the sort of control that may lower a residual risk let pass and find fault with. */
export const HAZARD_TREATMENT_CASES: readonly RuleCase[] = [
  {
    rule: hazardCountsTransferredControl,
    passes: {
      'one control of the manufacturer': reducedBy({ party: 'deployer' }, { party: 'manufacturer' }),
      'no control is another rule': reducedBy(),
      'the deployer’s, which the initial rating counts, is another rule': reducedBeyondExistingBy({
        timing: 'existing',
        party: 'deployer',
      }),
      'the deployer’s, in the deployer’s own case': deployed(reducedBy({ party: 'deployer' }, { party: 'user' })),
      'a control of the manufacturer on the cause': (c) => reducedOnItsCause(c, { party: 'manufacturer' }),
      'not rated lower': (c) => {
        const hazard = c.add('hazard', { initial: HIGH, residual: HIGH })
        c.link(c.add('control', { party: 'user' }), 'mitigates', hazard)
        return hazard
      },
    },
    fails: {
      'only the deployer’s': reducedBy({ party: 'deployer' }),
      'the deployer’s beside one that the initial rating counts': reducedBeyondExistingBy(
        { timing: 'existing' },
        { timing: 'additional', party: 'deployer' },
      ),
      'only the user’s, on the cause': (c) => reducedOnItsCause(c, { party: 'user' }),
    },
  },
  {
    rule: hazardReducedByTestAlone,
    passes: {
      'a test, and no lower rating': (c) => {
        const hazard = c.add('hazard', { initial: HIGH, residual: HIGH })
        c.link(c.add('control', { type: 'test' }), 'mitigates', hazard)
        return hazard
      },
      'a design beside the test': reducedBy({ type: 'test' }, { type: 'design' }),
      'an existing design that the initial rating does not count': reducedBy(
        { type: 'test' },
        { type: 'design', timing: 'existing' },
      ),
      'a test of a deployer beside a design that came with the product': deployed(
        reducedBy({ type: 'test', party: 'deployer' }, { type: 'design', party: 'manufacturer' }),
      ),
    },
    fails: {
      'a test alone': reducedBy({ type: 'test' }),
      'a deployer’s test alone': deployed(reducedBy({ type: 'test', party: 'deployer' })),
      'a test beside a design that the initial rating counts': reducedBeyondExistingBy(
        { type: 'design', timing: 'existing' },
        { type: 'test', timing: 'additional' },
      ),
    },
  },
  {
    rule: hazardReducedByNothing,
    passes: {
      'an additional control': reducedBy({ timing: 'additional' }),
      'a control that came with the product': deployed(reducedBy({ party: 'manufacturer' })),
      'a second residual with a control that is transferred': assumingTransferredBy({ party: 'user' }),
      'the same second residual': (c) => c.add('hazard', { residual: LOW, residualWithTransferred: LOW }),
    },
    fails: {
      'a second residual with no control': assumingTransferredBy(),
      'a second residual with controls of our own': assumingTransferredBy({ party: 'manufacturer' }),
      'a second residual with a transferred control that was rejected': (c) => {
        const hazard = assumingTransferredBy()(c)
        c.link(c.add('control', { party: 'user' }, { state: 'rejected' }), 'mitigates', hazard)
        return hazard
      },
      'a second residual in the case of a deployer, who transfers nothing': deployed(
        assumingTransferredBy({ party: 'deployer' }),
      ),
      'no control': reducedBy(),
      'a lower level without words': (c) => c.add('hazard', { initial: { level: 4 }, residual: { level: 2 } }),
      'a lower likelihood of half a rating': (c) =>
        c.add('hazard', { initial: { likelihood: 'High' }, residual: { likelihood: 'Low' } }),
      'existing controls counted twice': reducedBeyondExistingBy({ timing: 'existing' }),
      'an existing control of the deployer counted twice': reducedBeyondExistingBy(
        { timing: 'existing', type: 'test' },
        { timing: 'existing', party: 'deployer' },
      ),
    },
  },
  {
    rule: hazardControlledByPeopleAlone,
    passes: {
      'a design beside the training': reducedBy({ type: 'training' }, { type: 'design' }),
      'a control of no kind beside the training': reducedBy({ type: 'training' }, {}),
      'no control is another rule': reducedBy(),
      'training alone, by a deployer, who designs nothing': deployed(reducedBy({ type: 'training' })),
      'a design that was considered and rejected': (c) => trainedAndRejected(c, 'design'),
      'a risk that the plan does not call unacceptable': (c) => {
        const hazard = c.add('hazard', { initial: LOW })
        c.link(c.add('control', { type: 'training' }), 'mitigates', hazard)
        return hazard
      },
    },
    fails: {
      'training and information alone': reducedBy({ type: 'training' }, { type: 'information' }),
      'a business process alone': reducedBy({ type: 'business process' }),
      'a test that was rejected': (c) => trainedAndRejected(c, 'test'),
    },
  },
]
