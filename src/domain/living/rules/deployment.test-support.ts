import type { Fields } from '../../record/json.ts'
import type { SafetyRecord } from '../../record/record.ts'
import {
  rejectedControlWithoutAlternative,
  trainingShownByMaterialOnly,
  transferredControlUnanswered,
} from './deployment-controls.ts'
import { conformanceNotShown, productWithoutManufacturer, settingNotDescribed } from './deployment-ground.ts'
import { ratingOfManufacturerOnly } from './deployment-ratings.ts'
import { decommissioningWithoutReport, releaseNotAuthorised } from './deployment-release.ts'
import { deployed, type CaseBuilder, type RuleCase, type Scenario, type Scenarios } from './rule-case.test-support.ts'

/** Scenarios in the case of a deploying organisation. */
function inDeployment(scenarios: Scenarios): Scenarios {
  return Object.fromEntries(Object.entries(scenarios).map(([name, scenario]) => [name, deployed(scenario)]))
}

/** A product with what was offered to show that its manufacturer met the standard. */
const assured =
  (...offered: readonly (readonly [Fields, string?])[]): Scenario =>
  (c) => {
    const subject = c.add('product')
    for (const [fields, state = 'submitted'] of offered)
      c.link(c.add('evidence', fields, { state }), 'shows-conformance', subject)
    return subject
  }

const ASKED = { party: 'deployer', transferInstruction: 'Train every prescriber.' }

const control =
  (fields: Fields, state = 'proposed'): Scenario =>
  (c) =>
    c.add('control', fields, { state })

interface Rejected {
  /** Another control on the hazard. */
  readonly other?: Fields
  readonly otherState?: string
  readonly decision?: Fields
  /** Whether both controls are on a cause of it. */
  readonly onCause?: boolean
}

/** A control that was asked for and rejected, on a hazard. */
const rejected =
  ({ other, otherState = 'agreed', decision, onCause = false }: Rejected = {}): Scenario =>
  (c) => {
    const subject = c.add('control', ASKED, { state: 'rejected' })
    const hazard = c.add('hazard')
    const mitigated = onCause ? c.add('cause') : hazard
    if (onCause) c.link(mitigated, 'leads-to', hazard)
    c.link(subject, 'mitigates', mitigated)
    if (other !== undefined) c.link(c.add('control', other, { state: otherState }), 'mitigates', hazard)
    if (decision !== undefined) c.link(c.add('decision', decision), 'decides', subject)
    return subject
  }

/** A training of users with what shows that it took place. */
const trained =
  (...offered: readonly Fields[]): Scenario =>
  (c) => {
    const subject = c.add('control', { type: 'training' })
    for (const fields of offered) c.link(c.add('evidence', fields), 'shows-implemented', subject)
    return subject
  }

const DECIDED = { decidedBy: 'A. Example', authority: 'Chief Executive', rationale: 'Benefit outweighs what remains.' }

/** A release in use with the decisions on it, under a plan that names who may decide. */
const authorised =
  (...decisions: readonly Fields[]): Scenario =>
  (c) => {
    c.add('plan', { authorisation: [{ what: 'Go-live', role: 'Chief Executive' }] }, { state: 'in-force' })
    const subject = c.add('release', {}, { state: 'in-field' })
    for (const fields of decisions) c.link(c.add('decision', fields), 'decides', subject)
    return subject
  }

interface Leaving {
  readonly phase?: string
  readonly report?: Fields
  readonly state?: string
}

/** A plan in a phase, with a report. */
const leaving =
  ({ phase = 'decommissioning', report, state = 'issued' }: Leaving = {}): Scenario =>
  (c: CaseBuilder): SafetyRecord | void => {
    c.add('plan', { phase }, { state: 'in-force' })
    if (report !== undefined)
      c.add('issued-document', { type: 'Clinical Safety Case Report', phase: 'decommissioning', ...report }, { state })
  }

/** A rating by somebody, or by nobody that is named. */
const rated = (rater?: string): Fields => ({
  severity: 'Major',
  likelihood: 'Low',
  level: 3,
  ...(rater === undefined ? {} : { rater }),
})

/** What the rules on a deployment let pass and find fault with. */
export const DEPLOYMENT_CASES: readonly RuleCase[] = [
  {
    rule: productWithoutManufacturer,
    passes: {
      ...inDeployment({ named: (c) => c.add('product', { manufacturer: 'Example Health Ltd' }) }),
      'in the manufacturer’s own case': (c) => c.add('product'),
    },
    fails: inDeployment({ 'not named': (c) => c.add('product') }),
  },
  {
    rule: conformanceNotShown,
    passes: {
      ...inDeployment({
        'a report that somebody looked at': assured([{ type: 'document', result: 'passed' }]),
        'one that failed breaks the product, which is another rule': assured([{ type: 'audit', result: 'failed' }]),
        'an inconclusive paper beside it': assured([{ result: 'inconclusive' }], [{ result: 'passed' }]),
      }),
      'in the manufacturer’s own case': (c) => c.add('product'),
    },
    fails: inDeployment({
      nothing: assured(),
      'a report that was withdrawn': assured([{ type: 'document', result: 'passed' }, 'withdrawn']),
      'an inconclusive one': assured([{ type: 'document', result: 'inconclusive' }]),
      'a later run of its series is inconclusive': assured(
        [{ series: 'report', producedOn: '2026-01-10', result: 'passed' }],
        [{ series: 'report', producedOn: '2026-05-10', result: 'inconclusive' }],
      ),
    }),
  },
  {
    rule: settingNotDescribed,
    passes: {
      ...inDeployment({ described: (c) => c.add('context-of-use', { environment: 'Two medical wards.', users: 60 }) }),
      'in the manufacturer’s case': (c) => c.add('context-of-use'),
    },
    fails: inDeployment({
      'a name only': (c) => c.add('context-of-use'),
      'no users': (c) => c.add('context-of-use', { environment: 'Two medical wards.' }),
      'no environment': (c) => c.add('context-of-use', { users: 60 }),
    }),
  },
  {
    rule: transferredControlUnanswered,
    passes: {
      ...inDeployment({
        agreed: control(ASKED, 'agreed'),
        'in place': control(ASKED, 'in-place'),
        rejected: control(ASKED, 'rejected'),
        'the deployer’s own idea': control({ party: 'deployer' }),
        'the manufacturer’s own': control({ ...ASKED, party: 'manufacturer' }),
      }),
      'in the manufacturer’s case': control(ASKED),
    },
    fails: inDeployment({
      'asked of the deployer': control(ASKED),
      'asked of the users': control({ ...ASKED, party: 'user' }),
      'of no party': control({ transferInstruction: 'Train every prescriber.' }),
    }),
  },
  {
    rule: rejectedControlWithoutAlternative,
    passes: {
      ...inDeployment({
        'another in its place': rejected({ other: {} }),
        'another in place already': rejected({ other: {}, otherState: 'in-place' }),
        'another on the hazard of its cause': rejected({ other: {}, onCause: true }),
        'a decision says why': rejected({ decision: { rationale: 'The wards prescribe on paper.' } }),
        'on nothing is another rule': control(ASKED, 'rejected'),
        'not rejected': control(ASKED),
      }),
      'in the manufacturer’s case': rejected(),
    },
    fails: inDeployment({
      'nothing instead': rejected(),
      'nothing instead, on a cause': rejected({ onCause: true }),
      'the other is only proposed': rejected({ other: {}, otherState: 'proposed' }),
      'the other was rejected too': rejected({ other: {}, otherState: 'rejected' }),
      'the other was asked for as well': rejected({ other: ASKED }),
      'the other came with the product': rejected({ other: { party: 'manufacturer' } }),
      'a decision without a reason': rejected({ decision: {} }),
    }),
  },
  {
    rule: trainingShownByMaterialOnly,
    passes: {
      ...inDeployment({
        'a training record': trained({ type: 'training record' }),
        'a survey beside the slides': trained({ type: 'document' }, { type: 'survey' }),
        'evidence of no type': trained({}),
        'nothing at all is another rule': trained(),
        'the manufacturer’s training': (c) => {
          const subject = c.add('control', { type: 'training', party: 'manufacturer' })
          c.link(c.add('evidence', { type: 'document' }), 'shows-implemented', subject)
          return subject
        },
      }),
      'in the manufacturer’s case': trained({ type: 'document' }),
    },
    fails: inDeployment({
      'the slides': trained({ type: 'document' }),
      'a review of the slides': trained({ type: 'review' }, { type: 'document' }),
    }),
  },
  {
    rule: releaseNotAuthorised,
    passes: {
      ...inDeployment({
        decided: authorised(DECIDED),
        'one of several': authorised(DECIDED, { decidedBy: 'B. Example' }),
        'a plan that names nobody': (c) => {
          const subject = c.add('release', {}, { state: 'authorised' })
          c.link(c.add('decision', DECIDED), 'decides', subject)
          return subject
        },
        'a candidate': (c) => c.add('release'),
      }),
      'in the manufacturer’s case': authorised(),
    },
    fails: inDeployment({
      'no decision': authorised(),
      'nobody decided': authorised({ authority: 'Chief Executive' }),
      'no authority': authorised({ decidedBy: 'A. Example' }),
      'a role that the plan does not name': authorised({ ...DECIDED, authority: 'Ward manager' }),
      'no reason': authorised({ decidedBy: 'A. Example', authority: 'chief executive' }),
    }),
  },
  {
    rule: decommissioningWithoutReport,
    passes: {
      ...inDeployment({
        'a report for it': leaving({ report: {} }),
        'in service': leaving({ phase: 'in service' }),
        'no plan': () => undefined,
        'a plan that names no phase': (c) => void c.add('plan', {}, { state: 'in-force' }),
      }),
      'in the manufacturer’s case': leaving(),
    },
    fails: inDeployment({
      'no report': leaving(),
      'a draft of one': leaving({ report: {}, state: 'draft' }),
      'the report on going live': leaving({ report: { phase: 'pre-delivery' } }),
      'another paper': leaving({ report: { type: 'Hazard Log' } }),
    }),
  },
  {
    rule: ratingOfManufacturerOnly,
    passes: {
      ...inDeployment({
        'rated here': (c) => c.add('hazard', { initial: rated('A. Example'), residual: rated('A. Example') }),
        'rated by nobody known': (c) => c.add('hazard', { initial: rated() }),
        'not rated at all is another rule': (c) => c.add('hazard'),
        'in words of another scale, which is the same other rule': (c) =>
          c.add('hazard', { initial: { rater: 'The manufacturer', stated: { severity: '4 critical' } } }),
      }),
      'in the manufacturer’s case': (c) => c.add('hazard', { initial: rated('The manufacturer') }),
    },
    fails: inDeployment({
      'as the manufacturer rated both': (c) =>
        c.add('hazard', { initial: rated('The manufacturer'), residual: rated('The manufacturer') }),
      'the initial risk only': (c) => c.add('hazard', { initial: rated('The manufacturer'), residual: rated() }),
      'the residual risk only': (c) => c.add('hazard', { initial: rated(), residual: rated('The manufacturer') }),
    }),
  },
]
