import type { SafetyRecord } from '../../record/record.ts'
import { causeOfNothing, causeWithoutControl } from './cause-rules.ts'
import { HIGH, LOW } from './hazard-rating.test-support.ts'
import {
  hazardClosedWithOpenAction,
  hazardClosedWithOpenControl,
  hazardOpenWithActionsDone,
  hazardTransferredWithoutControl,
} from './hazard-status.ts'
import { deployed, type CaseBuilder, type RuleCase } from './rule-case.test-support.ts'

function withControl(c: CaseBuilder, state: string, party: string | null, controlState: string): SafetyRecord {
  const hazard = c.add('hazard', {}, { state })
  c.link(c.add('control', party === null ? {} : { party }, { state: controlState }), 'mitigates', hazard)
  return hazard
}

function withAction(c: CaseBuilder, state: string, actionState: string): SafetyRecord {
  const hazard = c.add('hazard', {}, { state })
  c.link(c.add('action', {}, { state: actionState }), 'acts-on', hazard)
  return hazard
}

function causeOf(c: CaseBuilder, initial: { severity: string; likelihood: string }): SafetyRecord {
  const cause = c.add('cause')
  c.link(cause, 'leads-to', c.add('hazard', { initial }))
  return cause
}

/** What the rules on the status of a hazard, and on its causes, let pass and find fault with. */
export const HAZARD_STATUS_CASES: readonly RuleCase[] = [
  {
    rule: hazardClosedWithOpenControl,
    passes: {
      'closed, in place': (c) => withControl(c, 'closed', 'manufacturer', 'in-place'),
      'closed, rejected': (c) => withControl(c, 'closed', 'manufacturer', 'rejected'),
      'transferred, the deployer’s is open': (c) => withControl(c, 'transferred', 'deployer', 'agreed'),
      'transferred, and open for the deployer in its own case': deployed((c) =>
        withControl(c, 'transferred', 'deployer', 'agreed'),
      ),
      open: (c) => withControl(c, 'open', 'manufacturer', 'proposed'),
    },
    fails: {
      'closed, agreed': (c) => withControl(c, 'closed', 'manufacturer', 'agreed'),
      'closed, the deployer’s is open': (c) => withControl(c, 'closed', 'deployer', 'agreed'),
      'transferred, the manufacturer’s is open': (c) => withControl(c, 'transferred', 'manufacturer', 'agreed'),
      'transferred to a deployer, the manufacturer’s is open': deployed((c) =>
        withControl(c, 'transferred', 'manufacturer', 'agreed'),
      ),
    },
  },
  {
    rule: hazardTransferredWithoutControl,
    passes: {
      'a control for the deployer': (c) => withControl(c, 'transferred', 'deployer', 'proposed'),
      'a control of no party in the case of a deployer': deployed((c) =>
        withControl(c, 'transferred', null, 'proposed'),
      ),
    },
    fails: {
      'only the manufacturer’s': (c) => withControl(c, 'transferred', 'manufacturer', 'in-place'),
      'only one that came with the product': deployed((c) => withControl(c, 'transferred', 'manufacturer', 'in-place')),
    },
  },
  {
    rule: hazardOpenWithActionsDone,
    passes: {
      'an open action': (c) => withAction(c, 'open', 'open'),
      'no action': (c) => c.add('hazard'),
      'one of two actions is open': (c) => {
        const hazard = withAction(c, 'open', 'done')
        c.link(c.add('action'), 'acts-on', hazard)
        return hazard
      },
      closed: (c) => withAction(c, 'closed', 'done'),
    },
    fails: { 'all done': (c) => withAction(c, 'open', 'done') },
  },
  {
    rule: hazardClosedWithOpenAction,
    passes: {
      'closed, done': (c) => withAction(c, 'closed', 'done'),
      open: (c) => withAction(c, 'open', 'open'),
    },
    fails: {
      'transferred, open': (c) => withAction(c, 'transferred', 'open'),
      'closed, open': (c) => withAction(c, 'closed', 'open'),
    },
  },
  {
    rule: causeWithoutControl,
    passes: {
      'a control on the cause': (c) => {
        const cause = causeOf(c, HIGH)
        c.link(c.add('control'), 'mitigates', cause)
        return cause
      },
      'a control on the hazard': (c) => {
        const cause = c.add('cause')
        const hazard = c.add('hazard', { initial: HIGH })
        c.link(cause, 'leads-to', hazard)
        c.link(c.add('control'), 'mitigates', hazard)
        return cause
      },
      'the initial risk was accepted': (c) => causeOf(c, LOW),
    },
    fails: {
      'no control': (c) => causeOf(c, HIGH),
      'a rejected one': (c) => {
        const cause = causeOf(c, HIGH)
        c.link(c.add('control', {}, { state: 'rejected' }), 'mitigates', cause)
        return cause
      },
    },
  },
  {
    rule: causeOfNothing,
    passes: { 'leads to a hazard': (c) => causeOf(c, HIGH) },
    fails: { 'leads nowhere': (c) => c.add('cause') },
  },
]
