import type { SpaceHead } from '../../record/graph.ts'
import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { isOwnControl, isReceived, isTransferred } from '../../safety-case/control-party.ts'
import { evidence } from '../../safety-case/evidence.ts'
import { NOTHING } from '../finding.ts'
import type { LinkPath, Neighbour, RecordRule, RuleView, Step } from '../rule.ts'
import { found } from './answer.ts'
import { isInconclusive, shows } from './evidence-currency.ts'
import { initialRiskAccepted } from './hazard-risk.ts'

/** From a control to the hazards whose accepted initial risk may excuse it (DCB0129 5.1.2). */
const EXCUSES: readonly LinkPath[] = [
  ['>mitigates', '<evaluates'],
  ['>mitigates', '>leads-to', '<evaluates'],
]

interface Shown extends Pick<RecordRule, 'code' | 'sentence' | 'clauses' | 'remedy' | 'from'> {
  readonly what: string
  /** Of which controls the case has to show it. */
  readonly of: (control: SafetyRecord, space: SpaceHead) => boolean
  /** What a person does about it whose control came with the product. */
  readonly remedyOfReceived?: string
}

/** A rule that evidence of some controls shows one result, unless their hazards ask for no control. */
function shownBy(role: Step, { what, of, remedyOfReceived, ...head }: Shown): RecordRule {
  const rule: RecordRule = {
    ...head,
    level: 'blocker',
    on: ['control'],
    paths: [[role], ...EXCUSES],
    reads: ['matrix'],
    check(subject, view) {
      if (!of(subject, view.space) || subject.state === 'rejected') return NOTHING
      const offered = view.along(subject, role)
      if (offered.some((one) => shows(one, offered)) || isExcused(subject, view)) return NOTHING
      const vague = offered.find(isInconclusive)?.record
      const remedy = (isReceived(subject, view.space) && remedyOfReceived) || head.remedy
      if (vague === undefined) return found(rule, subject, { sentence: `Nothing shows that ${what}.`, remedy })
      const sentence = `${vague.ref} is inconclusive, and nothing else shows that ${what}.`
      return found(rule, subject, { sentence, remedy, about: [vague] })
    },
  }
  return rule
}

/** CTL-01: that a control is there is one result (DCB0129 6.3.2); a deployer shows it of what it received as well. */
export const controlNotShownImplemented = shownBy('<shows-implemented', {
  code: 'CTL-01',
  sentence: 'Every control that the residual risk may count has evidence that it is implemented.',
  what: 'the control is implemented',
  of: (subject, space) => !isTransferred(subject, space),
  clauses: ['DCB0129 6.3.2', 'DCB0160 Clinical risk control: verified in place', 'ISO 14971 7.2', 'IEC 62304 7.3.1'],
  remedy: 'Link the document, review or test that shows the control is in place.',
  remedyOfReceived: 'Link the manufacturer’s safety case report, or your own check that the product has the control.',
  from: 'control',
})

/**
 * CTL-02: that a control works is another result (DCB0129 6.3.3); the first never stands in for it. Of a control that a
 * deployer received, the manufacturer’s own case shows it.
 */
export const controlNotShownEffective = shownBy('<shows-effective', {
  code: 'CTL-02',
  sentence: 'Every control of the organisation whose case it is has evidence that it is effective.',
  what: 'the control is effective',
  of: isOwnControl,
  clauses: ['DCB0129 6.3.3', 'DCB0160 Clinical risk control: verified effective', 'ISO 14971 7.2'],
  remedy: 'Link the test, usability study, audit or analysis that shows the control does what it is for.',
  from: 'pre-delivery',
})

/** CTL-03: a paper that says a control exists does not say that it works. */
export const controlEffectiveOnPaperOnly: RecordRule = {
  code: 'CTL-03',
  sentence: 'What shows that a control is effective is more than a paper that shows it exists.',
  clauses: ['DCB0129 6.3.3', 'DCB0160 Clinical risk control: verified effective', 'ISO 14971 7.2'],
  level: 'blocker',
  remedy: 'Link a test, analysis, survey or audit of its effect, and move the paper to “shows implemented”.',
  from: 'pre-delivery',
  on: ['control'],
  paths: [['<shows-effective'], ...EXCUSES],
  reads: ['matrix'],
  check(subject, view) {
    if (!isOwnControl(subject, view.space) || subject.state === 'rejected') return NOTHING
    const shown = view.along(subject, '<shows-effective')
    const standing = shown.filter((one) => shows(one, shown))
    const [first] = standing
    if (first === undefined || standing.some(isMoreThanPaper) || isExcused(subject, view)) return NOTHING
    const { type } = fieldsOf(evidence, first.record)
    return found(controlEffectiveOnPaperOnly, subject, {
      sentence: `${first.record.ref} (${type}) shows at most that the control is implemented.`,
      about: [first.record],
    })
  },
}

const ON_PAPER: ReadonlySet<string> = new Set(['document', 'review', 'training record', 'stated in import'])

function isMoreThanPaper({ record }: Neighbour): boolean {
  const { type } = fieldsOf(evidence, record)
  return type === undefined || !ON_PAPER.has(type)
}

/** Whether the initial risk of every hazard that the control serves was accepted, so that it is more than was asked. */
function isExcused(subject: SafetyRecord, view: RuleView): boolean {
  const mitigated = view.along(subject, '>mitigates')
  return mitigated.length > 0 && mitigated.every(({ record }) => asksForNoControl(record, view))
}

function asksForNoControl(mitigated: SafetyRecord, view: RuleView): boolean {
  if (mitigated.kind === 'hazard') return initialRiskAccepted(mitigated, view)
  const hazards = view.along(mitigated, '>leads-to')
  return hazards.length > 0 && hazards.every(({ record }) => initialRiskAccepted(record, view))
}
