import type { Fields } from '../../record/json.ts'
import type { SafetyRecord } from '../../record/record.ts'
import {
  controlOfNothing,
  controlOverdue,
  controlSideEffectsUnchecked,
  controlSideEffectWithoutHazard,
  controlTransferIncomplete,
} from './control-duties.ts'
import {
  controlEffectiveOnPaperOnly,
  controlNotShownEffective,
  controlNotShownImplemented,
} from './control-evidence.ts'
import { HIGH, LOW, TOLERABLE } from './hazard-rating.test-support.ts'
import type { CaseBuilder, RuleCase, Scenario } from './rule-case.test-support.ts'

function shown(c: CaseBuilder, role: string, evidence: Fields, state = 'submitted'): SafetyRecord {
  const control = c.add('control')
  c.link(control, 'mitigates', c.add('hazard', { initial: HIGH }))
  c.link(c.add('evidence', evidence, { state }), role, control)
  return control
}

function onAcceptedRisk(c: CaseBuilder): SafetyRecord {
  const control = c.add('control')
  c.link(control, 'mitigates', c.add('hazard', { initial: LOW }))
  return control
}

function onCauseOfAcceptedRisk(c: CaseBuilder): SafetyRecord {
  const control = c.add('control')
  const cause = c.add('cause')
  c.link(control, 'mitigates', cause)
  c.link(cause, 'leads-to', c.add('hazard', { initial: LOW }))
  return control
}

/** A control on a cause of a hazard whose initial risk somebody has evaluated. */
const onCauseEvaluated =
  (initial: Fields, outcome: string): Scenario =>
  (c) => {
    const control = c.add('control')
    const [cause, hazard] = [c.add('cause'), c.add('hazard', { initial })]
    c.link(control, 'mitigates', cause)
    c.link(cause, 'leads-to', hazard)
    c.link(c.add('evaluation', { of: 'initial risk', outcome }), 'evaluates', hazard)
    return control
  }

/** A control on a cause of two hazards, of which one asks for no control. */
function onCauseOfTwoRisks(c: CaseBuilder): SafetyRecord {
  const control = c.add('control')
  const cause = c.add('cause')
  c.link(control, 'mitigates', cause)
  for (const initial of [LOW, HIGH]) c.link(cause, 'leads-to', c.add('hazard', { initial }))
  return control
}

const TRANSFER = {
  party: 'deployer',
  transferInstruction: 'Train every prescriber.',
  transferVerification: 'Check the register.',
  transferJustification: 'Only the deployer knows its staff.',
}

/** What the rules on controls let pass and find fault with. */
export const CONTROL_CASES: readonly RuleCase[] = [
  {
    rule: controlNotShownImplemented,
    passes: {
      shown: (c) => shown(c, 'shows-implemented', { type: 'document' }),
      'the deployer’s control': (c) => c.add('control', { party: 'deployer' }),
      'the initial risk was accepted': onAcceptedRisk,
      'the initial risk was accepted, by way of the cause': onCauseOfAcceptedRisk,
      'an evaluation accepts the initial risk, by way of the cause': onCauseEvaluated(TOLERABLE, 'acceptable'),
    },
    fails: {
      'nothing shows it': (c) => c.add('control'),
      'only effectiveness is shown': (c) => shown(c, 'shows-effective', { type: 'system test' }),
      'what showed it was withdrawn': (c) => shown(c, 'shows-implemented', {}, 'withdrawn'),
      'the risk of one of two hazards was accepted': onCauseOfTwoRisks,
      'an evaluation does not accept what the plan would, by way of the cause': onCauseEvaluated(LOW, 'not acceptable'),
    },
  },
  {
    rule: controlNotShownEffective,
    passes: {
      shown: (c) => shown(c, 'shows-effective', { type: 'system test' }),
      'the initial risk was accepted': onAcceptedRisk,
    },
    fails: {
      'nothing shows it': (c) => c.add('control'),
      'only implementation is shown': (c) => shown(c, 'shows-implemented', { type: 'system test' }),
    },
  },
  {
    rule: controlEffectiveOnPaperOnly,
    passes: {
      'a unit test': (c) => shown(c, 'shows-effective', { type: 'unit test' }),
      'no evidence at all is another rule': (c) => c.add('control'),
      'paper beside a test': (c) => {
        const control = shown(c, 'shows-effective', { type: 'document' })
        c.link(c.add('evidence', { type: 'usability test' }), 'shows-effective', control)
        return control
      },
    },
    fails: {
      'a document': (c) => shown(c, 'shows-effective', { type: 'document' }),
      'a design review': (c) => shown(c, 'shows-effective', { type: 'review' }),
      'text in an imported cell': (c) => shown(c, 'shows-effective', { type: 'stated in import' }),
    },
  },
  {
    rule: controlSideEffectsUnchecked,
    passes: { checked: (c) => c.add('control', { sideEffects: { found: false } }) },
    fails: { unchecked: (c) => c.add('control') },
  },
  {
    rule: controlSideEffectWithoutHazard,
    passes: {
      'the hazard is recorded': (c) => {
        const control = c.add('control', { sideEffects: { found: true } })
        c.link(control, 'brings', c.add('hazard'))
        return control
      },
      'none found': (c) => c.add('control', { sideEffects: { found: false } }),
    },
    fails: { 'found, not recorded': (c) => c.add('control', { sideEffects: { found: true } }) },
  },
  {
    rule: controlTransferIncomplete,
    passes: {
      complete: (c) => c.add('control', TRANSFER),
      'the manufacturer’s own': (c) => c.add('control', { party: 'manufacturer' }),
    },
    fails: {
      'no instruction': (c) => c.add('control', { party: 'user' }),
      'no verification': (c) => c.add('control', { party: 'user', transferInstruction: 'Train.' }),
      'no justification': (c) =>
        c.add('control', { party: 'user', transferInstruction: 'Train.', transferVerification: 'Ask.' }),
    },
  },
  {
    rule: controlOverdue,
    passes: {
      'due today': (c) => c.add('control', { due: '2026-06-15' }),
      'in place': (c) => c.add('control', { due: '2026-01-01' }, { state: 'in-place' }),
    },
    fails: { 'due yesterday': (c) => c.add('control', { due: '2026-06-14' }) },
    until: { 'due today': '2026-06-16' },
  },
  {
    rule: controlOfNothing,
    passes: { 'mitigates a hazard': onAcceptedRisk },
    fails: { 'mitigates nothing': (c) => c.add('control') },
  },
]
