import { z } from 'zod'
import type { Json } from '../../domain/record/json.ts'
import { DEFAULT_MATRIX } from '../../domain/risk/default-matrix.ts'
import type { ReportSnapshot } from './case-queries.ts'
import { addHazards, CaseBuilder, rating } from './report-case.test-support.ts'

/** A case in which every section of the reports has something to print. */
export function wholeCase(hazards = 6): ReportSnapshot {
  const builder = new CaseBuilder()
  addSystem(builder)
  addPeopleAndPlan(builder)
  addHazards(builder, hazards)
  addOddHazards(builder)
  addJudgements(builder)
  addArgument(builder)
  addDelivery(builder)
  return builder.snapshot([
    finding('EVD-02', 'attention', 'EV-2', 'The evidence has lapsed.'),
    finding('HAZ-01', 'blocker', 'H-1', 'The hazard is not rated.'),
    finding('HAZ-01', 'blocker', 'H-2', 'The hazard is not rated.'),
  ])
}

function finding(code: string, level: 'attention' | 'blocker', subject: string, sentence: string) {
  return {
    finding: { code, level, subject, sentence, remedy: 'Look at it and record what you see.', about: [] },
    chain: [],
  }
}

function addSystem(builder: CaseBuilder): void {
  const product = builder.add('product', {
    name: 'Referral Navigator',
    description: 'Sends, receives and tracks referrals between general practice and hospital.',
    manufacturer: 'Alder Vale Health',
    partNumber: 'RN-200',
    interfaces: ['NHS e-Referral Service', 'GP record systems'],
    replaces: ['Paper referral letters'],
    deviceDetermination: 'Not a medical device: it transports and shows, and computes no advice.',
  })
  const use = builder.add('intended-use', {
    name: 'Referral of adults to outpatient clinics',
    statement: 'A clinician refers an adult patient to an outpatient clinic and follows the referral to its outcome.',
    users: ['GPs', 'Booking clerks', 'Consultants'],
    patients: 'Adults registered with a practice',
    exclusions: ['Emergency admission', 'Patients under 16'],
    foreseeableMisuse: ['Used as the only record of an allergy'],
  })
  builder.link(use, 'use-of', product)
  builder.add('context-of-use', {
    name: 'Practices and outpatient departments',
    environment: 'Consulting rooms and booking offices with a wired network.',
    users: 1200,
    patients: 48_000,
    sites: ['Northgate', 'Alder Vale General'],
  })
  builder.add('boundary', {
    name: 'Referral Navigator and its message queue',
    inside: ['Web application', 'Message queue'],
    outside: ['GP record system'],
    interfaces: ['FHIR R4 over HTTPS'],
  })
  builder.add('third-party-assessment', {
    name: 'QueueWorks',
    supplier: 'QueueWorks Ltd',
    version: '7.1',
    purpose: 'Message queue',
    outcome: 'acceptable with controls',
  })
}

function addPeopleAndPlan(builder: CaseBuilder): void {
  builder.add('risk-management-system', {
    name: 'Clinical risk management procedure',
    version: '3.0',
    process: 'Hazards are sought, estimated, evaluated and controlled before each release.',
    governance: 'The clinical safety group meets monthly and reports to the board.',
    roles: ['Top management: authorises releases', 'Clinical Safety Officer: approves every safety document'],
    nextReview: '2026-09-01',
  })
  builder.add(
    'plan',
    {
      scope: 'Referral Navigator 2 and its message queue, from planning to the end of its use.',
      phases: ['Deployment of release 2.0', 'In service, once a year'],
      name: 'Clinical risk management plan',
      version: '2.1',
      criteria: 'Levels 1 and 2 are accepted, 3 with a rationale, 4 and 5 never.',
      policy: 'ALARP',
      matrix: matrixAsFields(),
      initialCountsExisting: true,
      phase: 'pre-delivery',
      authorisation: [{ what: 'Release', role: 'Medical director', name: 'Dr R. Okafor' }],
      nextReview: '2026-10-01',
    },
    { state: 'in-force' },
  )
  builder.add('cso-appointment', {
    name: 'Dr A. Officer',
    profession: 'Physician',
    body: 'GMC',
    registration: '1234567',
    registrationCheckedOn: '2026-01-05',
    appointedOn: '2025-06-01',
  })
  builder.add('competency', { name: 'Dr A. Officer', task: 'Hazard workshops', qualification: 'CSO course 2024' })
}

/** The matrix as JSON, as a record's field holds it. */
function matrixAsFields(): Json {
  return z.json().parse(JSON.parse(JSON.stringify(DEFAULT_MATRIX)))
}

/** A hazard of another scale, an unrated one, a retired one, and one whose controls belong to it as a whole. */
function addOddHazards(builder: CaseBuilder): void {
  builder.add('hazard', { name: 'A hazard nobody has rated yet' })
  builder.add('hazard', {
    name: 'Rated in another scale',
    initial: { stated: { severity: '4 - Severe', likelihood: 'B', risk: 'Amber' } },
  })
  builder.add('hazard', { name: 'A hazard of a function that was removed' }, { retired: 'The fax gateway was removed' })
  const whole = builder.add('hazard', {
    name: '=1+1 is how this hazard begins',
    initial: { ...rating('Major', 'Low'), level: 2 },
  })
  for (const name of ['First cause', 'Second cause', 'Third cause']) {
    builder.link(builder.add('cause', { name }), 'leads-to', whole)
  }
  const control = builder.add('control', {
    statement: 'One control for all causes',
    type: 'information',
    timing: 'additional',
  })
  builder.link(control, 'mitigates', whole)
}

function addJudgements(builder: CaseBuilder): void {
  const initial = builder.add('evaluation', {
    name: 'Initial risk of wrong patient',
    of: 'initial risk',
    outcome: 'not acceptable',
    basis: 'Criterion 2',
  })
  builder.link(initial, 'evaluates', 'H-1')
  builder.add('evaluation', { name: 'Residual risk', of: 'residual risk', outcome: 'acceptable' })
  builder.add('evaluation', {
    name: 'Overall residual risk of release 2.4',
    of: 'overall residual risk',
    outcome: 'acceptable with rationale',
    rationale:
      'Every hazard is at level 3 or below, and the reconciliation is transferred to the deploying organisation.',
    evaluatedBy: 'Dr A. Officer',
    evaluatedOn: '2026-02-27',
  })
  const accepted = builder.add('acceptance', {
    name: 'Acceptance',
    rationale: 'Rare and detected',
    accepter: 'Dr R. Okafor',
  })
  builder.link(accepted, 'accepts', 'H-2')
  const weighed = builder.add('risk-benefit', {
    name: 'Urgent pathway',
    benefit: 'Two days faster',
    impracticable: 'The national service offers no acknowledgement',
    outcome: 'benefit outweighs risk',
  })
  builder.link(weighed, 'weighs', 'H-2')
  builder.add('workshop', {
    name: 'Referral workshop',
    heldOn: '2026-01-12',
    technique: 'SWIFT',
    participants: [
      { name: 'Dr A. Officer', discipline: 'CSO' },
      { name: 'P. Clerk', discipline: 'Booking' },
    ],
  })
  builder.add('decision', {
    name: 'Confirm identity on each page',
    rationale: 'Cheaper than a search',
    decidedOn: '2026-01-20',
  })
}

function addArgument(builder: CaseBuilder): void {
  const top = builder.add('goal', { statement: 'Referral Navigator 2.4 is acceptably safe for its intended use' })
  const strategy = builder.add('strategy', { statement: 'Argue over each hazard' })
  const below = builder.add('goal', { statement: 'The wrong clinician never sees a referral unnoticed' })
  const solution = builder.add('solution', { statement: 'Regression runs of release 2.4' })
  const assumption = builder.add('assumption', { statement: 'NHS numbers are verified by the practice' })
  builder.link(top, 'supported-by', strategy)
  builder.link(strategy, 'supported-by', below)
  builder.link(below, 'supported-by', solution)
  builder.link(top, 'in-context-of', assumption)
  builder.link(below, 'concerns', 'H-1')
  builder.link(solution, 'cites', 'EV-1')
}

function addDelivery(builder: CaseBuilder): void {
  const release = builder.add('release', {
    version: '2.4',
    summary: 'Confirmation of identity',
    configuration: ['web 2.4.0', 'queue 7.1'],
  })
  const issue = builder.add('test-issue', {
    name: 'Status refresh takes ten seconds',
    clinicalEffect: 'A clinician may act on an old status',
    clinicalRisk: 'low',
    workaround: 'Reload the page',
  })
  builder.link(issue, 'found-in', release)
  builder.link(issue, 'affects', 'H-5')
  builder.add('pre-delivery-review', { name: 'Review of 2.4', heldOn: '2026-02-25', outcome: 'ready with conditions' })
  builder.add('review', { name: 'Yearly plan review', plannedFor: '2026-10-01' })
  builder.add(
    'issued-document',
    {
      name: 'Safety case report of 2.3',
      type: 'Clinical Safety Case Report',
      version: '1.0',
      issuedOn: '2025-08-01',
      approvals: [{ name: 'Dr A. Officer', role: 'Clinical Safety Officer', decision: 'approved', on: '2025-07-30' }],
      distribution: ['Alder Vale General'],
    },
    { state: 'issued' },
  )
  builder.add('issued-document', { name: 'Hazard log of 2.3', type: 'Hazard Log', version: '1.0' }, { state: 'issued' })
}
