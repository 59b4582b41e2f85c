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
import { deployed, type CaseBuilder, type RecordParts, type RuleCase, type Scenario } from './rule-case.test-support.ts'

function shown(c: CaseBuilder, role: string, evidence: Fields, state = 'submitted'): SafetyRecord {
  const control = c.add('control')
  c.link(control, 'mitigates', c.add('hazard', { initial: HIGH }))
  c.link(c.add('evidence', evidence, { state }), role, control)
  return control
}

/** A control whose effect only a document tells of. */
function onPaper(c: CaseBuilder, fields: Fields = {}, parts: RecordParts = {}): SafetyRecord {
  const control = c.add('control', fields, parts)
  c.link(c.add('evidence', { type: 'document' }), 'shows-effective', control)
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
      'a control that came with the product, shown': deployed((c) => {
        const control = c.add('control', { party: 'manufacturer' })
        c.link(c.add('evidence', { type: 'document' }), 'shows-implemented', control)
        return control
      }),
      'the initial risk was accepted': onAcceptedRisk,
      'the initial risk was accepted, by way of the cause': onCauseOfAcceptedRisk,
      'an evaluation accepts the initial risk, by way of the cause': onCauseEvaluated(TOLERABLE, 'acceptable'),
    },
    fails: {
      'nothing shows it': (c) => c.add('control'),
      'nothing shows the deployer’s': deployed((c) => c.add('control', { party: 'deployer' })),
      'nothing shows the user’s': deployed((c) => c.add('control', { party: 'user' })),
      'nothing shows one that came with the product': deployed((c) => c.add('control', { party: 'manufacturer' })),
      'only effectiveness is shown': (c) => shown(c, 'shows-effective', { type: 'system test' }),
      'what showed it was withdrawn': (c) => shown(c, 'shows-implemented', {}, 'withdrawn'),
      'what was to show it is inconclusive': (c) => shown(c, 'shows-implemented', { result: 'inconclusive' }),
      'what was inconclusive was withdrawn': (c) =>
        shown(c, 'shows-implemented', { result: 'inconclusive' }, 'withdrawn'),
      'the risk of one of two hazards was accepted': onCauseOfTwoRisks,
      'the risk of one of the two hazards that it is on was accepted': (c) => {
        const control = onAcceptedRisk(c)
        c.link(control, 'mitigates', c.add('hazard', { initial: HIGH }))
        return control
      },
      'its cause leads to no hazard': (c) => {
        const control = c.add('control')
        c.link(control, 'mitigates', c.add('cause'))
        return control
      },
      'an evaluation does not accept what the plan would, by way of the cause': onCauseEvaluated(LOW, 'not acceptable'),
    },
  },
  {
    rule: controlNotShownEffective,
    passes: {
      shown: (c) => shown(c, 'shows-effective', { type: 'system test' }),
      'a run that failed breaks it, which is another rule': (c) => shown(c, 'shows-effective', { result: 'failed' }),
      'the deployer’s control': (c) => c.add('control', { party: 'deployer' }),
      'one that came with the product': deployed((c) => c.add('control', { party: 'manufacturer' })),
      rejected: (c) => c.add('control', {}, { state: 'rejected' }),
      'the initial risk was accepted': onAcceptedRisk,
    },
    fails: {
      'nothing shows it': (c) => c.add('control'),
      'nothing shows the deployer’s': deployed((c) => c.add('control', { party: 'deployer' })),
      'nothing shows the user’s': deployed((c) => c.add('control', { party: 'user' })),
      'only implementation is shown': (c) => shown(c, 'shows-implemented', { type: 'system test' }),
      'the later run of the series that passed is inconclusive': (c) => {
        const control = shown(c, 'shows-effective', { series: 'nightly', producedOn: '2026-05-01', result: 'passed' })
        const later = { series: 'nightly', producedOn: '2026-05-02', result: 'inconclusive' }
        c.link(c.add('evidence', later), 'shows-effective', control)
        return control
      },
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
      'evidence of no type': (c) => shown(c, 'shows-effective', {}),
      'paper that was withdrawn': (c) => shown(c, 'shows-effective', { type: 'document' }, 'withdrawn'),
      'paper for a control of the deployer': (c) => onPaper(c, { party: 'deployer' }),
      'paper for a control that came with the product': deployed((c) => onPaper(c, { party: 'manufacturer' })),
      'paper for a control that was rejected': (c) => onPaper(c, {}, { state: 'rejected' }),
      'the initial risk was accepted': (c) => {
        const control = onPaper(c)
        c.link(control, 'mitigates', c.add('hazard', { initial: LOW }))
        return control
      },
    },
    fails: {
      'a document': (c) => shown(c, 'shows-effective', { type: 'document' }),
      'a design review': (c) => shown(c, 'shows-effective', { type: 'review' }),
      'a document beside a test that was withdrawn': (c) => {
        const control = onPaper(c)
        c.link(c.add('evidence', { type: 'unit test' }, { state: 'withdrawn' }), 'shows-effective', control)
        return control
      },
      'paper for a control of a deployer in its own case': deployed((c) => onPaper(c, { party: 'deployer' })),
      'text in an imported cell': (c) => shown(c, 'shows-effective', { type: 'stated in import' }),
    },
  },
  {
    rule: controlSideEffectsUnchecked,
    passes: {
      checked: (c) => c.add('control', { sideEffects: { found: false } }),
      rejected: (c) => c.add('control', {}, { state: 'rejected' }),
      'one that came with the product': deployed((c) => c.add('control', { party: 'manufacturer' })),
    },
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
      'not checked is another rule': (c) => c.add('control'),
      rejected: (c) => c.add('control', { sideEffects: { found: true } }, { state: 'rejected' }),
    },
    fails: { 'found, not recorded': (c) => c.add('control', { sideEffects: { found: true } }) },
  },
  {
    rule: controlTransferIncomplete,
    passes: {
      complete: (c) => c.add('control', TRANSFER),
      'the manufacturer’s own': (c) => c.add('control', { party: 'manufacturer' }),
      'the deployer’s in its own case': deployed((c) => c.add('control', { party: 'deployer' })),
      'one that a deployer received': deployed((c) => c.add('control', { party: 'manufacturer' })),
      rejected: (c) => c.add('control', { party: 'user' }, { state: 'rejected' }),
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
      rejected: (c) => c.add('control', { due: '2026-01-01' }, { state: 'rejected' }),
    },
    fails: {
      'due yesterday': (c) => c.add('control', { due: '2026-06-14' }),
      'agreed, and due yesterday': (c) => c.add('control', { due: '2026-06-14' }, { state: 'agreed' }),
    },
    until: { 'due today': '2026-06-16' },
  },
  {
    rule: controlOfNothing,
    passes: { 'mitigates a hazard': onAcceptedRisk },
    fails: { 'mitigates nothing': (c) => c.add('control') },
  },
]
