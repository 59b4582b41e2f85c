import { z } from 'zod'
import { DEFAULT_MATRIX } from '../../risk/default-matrix.ts'
import { adds, edits, moves, retires, type Remedies } from './hazard-remedies.test-support.ts'
import type { Mend } from './rule-case.test-support.ts'

const REPORT = 'Clinical Safety Case Report'
const YES = { name: 'Dr Example', role: 'CSO', decision: 'approved', on: '2026-06-15' }
const MATRIX = z.json().parse(DEFAULT_MATRIX)
const NEXT_RUN = { series: 'nightly', producedOn: '2026-06-15', result: 'passed' }

const makes =
  (kind: string): Mend =>
  (c) =>
    void c.add(kind)

const pointsAt =
  (role: string, kind: string): Mend =>
  (c, subject) =>
    void c.link(subject, role, c.add(kind))

/** Makes the evidence a run of a series and records the next one for all that it is used for. */
const runsAgain: Mend = (c, subject) => {
  c.edit(subject, { series: 'nightly', producedOn: '2026-06-01' })
  const control = c.add('control')
  c.link(subject, 'shows-effective', control)
  c.link(c.add('evidence', NEXT_RUN), 'shows-effective', control)
}

const looksAgain =
  (role: string): Mend =>
  (c, subject) =>
    c.lookAgain(subject, role)

const reviewed = { 'set the next date': edits({ nextReview: '2027-06-15' }) }

/** The remedies of the rules on everything but hazards and causes. */
export const CASE_REMEDIES: Remedies = {
  'ACT-01': {
    'Finish the action': moves('finish'),
    'drop it with a reason': (c, subject) => {
      c.edit(subject, { outcome: 'Not needed any more.' })
      c.move(subject, 'drop')
    },
    'agree a new date': edits({ due: '2026-07-01' }),
  },
  'ACT-02': { 'Name who does it and by when': edits({ owner: 'Pharmacy lead', due: '2026-07-01' }) },
  'COM-01': { 'Record for each person their task': makes('competency') },
  'COM-02': { 'set a new date': edits({ validUntil: '2027-06-15' }) },
  'CSO-01': { 'Record the appointment': makes('cso-appointment') },
  'CSO-02': {
    'record the new expiry': edits({ registrationExpires: '2027-06-15' }),
    'appoint somebody who is registered': (c, subject) => {
      c.edit(subject, { endsOn: '2026-06-15' })
      c.move(subject, 'end')
    },
  },
  'CSO-03': { 'record the day of the check': edits({ registrationCheckedOn: '2026-06-15' }) },
  'CSO-04': {
    'Record profession, body and number': edits({ profession: 'Nurse', body: 'NMC', registration: '00A0000E' }),
  },
  'CSO-05': { 'Record the training': edits({ training: 'Clinical safety course, 2025.' }) },
  'CTL-01': {
    'Link the document, review or test': adds('evidence', 'shows-implemented', { type: 'document' }),
    'Link the manufacturer’s safety case report': {
      of: 'nothing shows one that came with the product',
      mend: adds('evidence', 'shows-implemented', { type: 'document' }),
    },
  },
  'CTL-02': {
    'Link the test, usability study, audit or analysis': adds('evidence', 'shows-effective', { type: 'audit' }),
  },
  'CTL-03': { 'Link a test, analysis, survey or audit': adds('evidence', 'shows-effective', { type: 'survey' }) },
  'CTL-04': { 'Answer whether the control brings a new hazard': edits({ sideEffects: { found: false } }) },
  'CTL-05': {
    'Record the hazard and link it as brought by this control': pointsAt('brings', 'hazard'),
    'correct the check': edits({ sideEffects: { found: false } }),
  },
  'CTL-06': {
    'Write the instruction, how the other party verifies it, and why': edits({
      transferInstruction: 'Train every prescriber.',
      transferVerification: 'Look at the register.',
      transferJustification: 'Only the deployer knows its staff.',
    }),
  },
  'CTL-07': {
    'Put the control in place': moves('agree', 'put-in-place'),
    'set a new date': edits({ due: '2026-07-01' }),
    'reject the control with a reason': moves('reject'),
  },
  'CTL-08': {
    'Link the control to what it mitigates': pointsAt('mitigates', 'hazard'),
    'retire it with a reason': retires,
  },
  'DOC-01': { 'Have it approved': edits({ approvals: [YES] }), 'withdraw it': moves('withdraw') },
  'DOC-02': { 'Have the Clinical Safety Officer approve': edits({ approvals: [YES] }) },
  'DOC-03': { 'Record the organisations that received the report': edits({ distribution: ['Example Trust'] }) },
  'DOC-04': {
    'issue a new version': { of: 'declined', mend: moves('supersede') },
    'withdraw the document': { of: 'declined', mend: moves('withdraw') },
  },
  'DOC-05': { 'Record the SHA-256': edits({ digest: 'e3b0c442' }) },
  'DOC-06': {
    'Issue the version of the hazard log': (c) =>
      void c.add('issued-document', { type: 'Hazard Log' }, { state: 'issued' }),
  },
  'EVD-01': { 'record the next run of its series': runsAgain, 'withdraw the evidence': moves('withdraw') },
  'EVD-02': {
    'Record the next run of its series': runsAgain,
    'what a closer look at this one shows': edits({ result: 'passed' }),
  },
  'EVD-03': { 'record whether it passed': edits({ result: 'passed' }) },
  'EVD-04': {
    'Repeat the evidence as the next run of its series': runsAgain,
    'extend its life': edits({ validUntil: '2027-06-15' }),
  },
  'EVD-05': { 'Plan the next run before the evidence lapses': runsAgain },
  'EVD-06': { 'record the SHA-256': edits({ digest: 'e3b0c442' }) },
  'EVD-07': {
    'record its type, result, date and digest, and verify it': (c, subject) => {
      c.edit(subject, { type: 'document', result: 'passed', producedOn: '2026-06-01', digest: 'e3b0c442' })
      c.move(subject, 'verify')
    },
  },
  'EVD-08': { 'Record the day': edits({ producedOn: '2026-06-01' }) },
  'EVD-09': {
    'Repeat the evidence on a release in use as the next run of its series': runsAgain,
    'withdraw it': moves('withdraw'),
  },
  'EVD-10': {
    'Link the evidence to the control': pointsAt('shows-implemented', 'control'),
    'withdraw it': moves('withdraw'),
  },
  'EVD-11': { 'Ask somebody else to review it': edits({ reviewer: 'R. Reader' }) },
  'GSN-01': {
    'Support the goal by goals': pointsAt('supported-by', 'goal'),
    'mark it as undeveloped': edits({ undeveloped: true }),
  },
  'GSN-02': { 'take the mark away': edits({ undeveloped: false }) },
  'GSN-03': {
    'Link the goal of another module that it stands for': (c, subject) => {
      const target = c.add('goal')
      c.link(target, 'in-module', c.add('module'))
      c.link(subject, 'stands-for', target)
    },
    'argue it here': edits({ away: false }),
  },
  'GSN-04': {
    'Add the goals into which the strategy divides the claim': pointsAt('supported-by', 'goal'),
    'mark it as undeveloped': edits({ undeveloped: true }),
  },
  'GSN-05': { 'Link the evidence, document or review': pointsAt('cites', 'evidence') },
  'GSN-06': {
    'end their links to it': (c, subject) => c.unlink(subject, 'in-context-of'),
    'retire it with a reason': retires,
  },
  'GSN-07': {
    'record the answer': edits({ standing: 'confirmed' }),
    'a new date': edits({ confirmBy: '2026-07-01' }),
  },
  'GSN-08': {
    'rebut it with reasons': (c) =>
      c.edit(c.made('counter-argument'), { standing: 'rebutted', answer: 'It was tested.' }),
    'uphold it and change the argument': (c) => c.edit(c.made('counter-argument'), { standing: 'upheld' }),
  },
  'GSN-09': {
    'mark the counter-argument as rebutted': (c) => c.edit(c.made('counter-argument'), { standing: 'rebutted' }),
    'retire what was defeated': retires,
  },
  'GSN-10': { 'Write it as a claim': edits({ statement: 'All identified hazards are controlled' }) },
  'GSN-11': {
    'support it by the others': (c) => void c.link(c.made('goal'), 'supported-by', c.made('goal', 2)),
    'State the goal that claims the whole': { of: 'no top goal', mend: makes('goal') },
    'end the link by which another stands above it': {
      of: 'no top goal',
      mend: (c) => c.unlink(c.made('goal', 2), 'supported-by'),
    },
  },
  'GSN-12': { 'Add a goal that concerns the hazard': adds('goal', 'concerns') },
  'GSN-13': { 'Join it to the element': adds('goal', 'in-context-of'), 'retire it with a reason': retires },
  'GSN-14': { 'say whether the support still holds': looksAgain('supported-by') },
  'GSN-15': { 'State the top goal': makes('goal') },
  'GSN-16': {
    'Put an away goal in its place': (c, subject) => {
      c.unlink(subject, 'supported-by')
      const away = c.add('goal', { away: true })
      c.link(away, 'stands-for', subject)
      c.link(c.made('goal'), 'supported-by', away)
    },
    'bring both into one module': (c, subject) => {
      c.unlink(subject, 'in-module')
      c.link(subject, 'in-module', c.made('module'))
    },
  },
  'LNK-01': { 'say whether what is linked still holds': looksAgain('shows-effective') },
  'LNK-03': { 'say whether the hazard or claim still holds under it': looksAgain('arises-from-use') },
  'LOG-01': { 'record the first hazard': makes('hazard') },
  'PLN-01': {
    'Write the plan and have the Clinical Safety Officer approve it': (c) => {
      const plan = c.add('plan', { approvedBy: 'Dr Example', approvedOn: '2026-06-15' })
      c.move(plan, 'approve')
    },
  },
  'PLN-02': { 'Supersede the plan that no longer applies': moves('supersede') },
  'PLN-03': { 'Write the acceptability criteria': edits({ criteria: 'Level 1 is accepted.' }) },
  'PLN-04': { 'Adopt the example matrix in the plan': edits({ matrix: MATRIX }) },
  'PLN-05': { 'Fill in the authorisation matrix': edits({ authorisation: [{ what: 'Release', role: 'CSO' }] }) },
  'PLN-06': { 'record name and date': edits({ approvedBy: 'Dr Example', approvedOn: '2026-06-15' }) },
  'PLN-07': reviewed,
  'PLN-08': { 'Set the date': edits({ nextReview: '2027-06-15' }) },
  'PLN-09': { 'Choose the reduction policy': edits({ policy: 'ALARP' }) },
  'PLN-10': { 'Add what the plan says of the level': edits({ matrix: MATRIX }) },
  'PLN-11': { 'Correct the level in the matrix': edits({ matrix: MATRIX }) },
  'REL-01': {
    'Issue a report': (c, subject) => {
      const report = c.add('issued-document', { type: REPORT, issuedOn: '2026-06-15', approvals: [YES] })
      c.move(report, 'issue')
      c.link(report, 'covers', subject)
    },
    'withdraw the release': moves('withdraw'),
  },
  'REL-02': {
    'Hold the review, link it to the release and record that the release is ready': adds(
      'pre-delivery-review',
      'reviews-release',
      {
        outcome: 'ready',
        heldOn: '2026-06-15',
      },
    ),
    'withdraw the release': moves('withdraw'),
  },
  'REL-03': { 'List the parts of the release': edits({ configuration: ['api 2.4.0'] }) },
  'REL-04': { 'Link the runs that were made on this release': adds('evidence', 'made-on') },
  'REQ-01': { 'Specify the test, inspection or analysis': adds('verification', 'verifies') },
  'REQ-02': { 'Run it on the release and record the result': adds('evidence', 'result-of', { result: 'passed' }) },
  'REV-01': {
    'Hold the review, record its outcome, and set the next date': edits({
      heldOn: '2026-06-15',
      outcome: 'still valid',
      nextReview: '2027-06-15',
    }),
  },
  'REV-02': reviewed,
  'RMS-01': { 'Record where the process is written down': makes('risk-management-system') },
  'RMS-02': reviewed,
  'SCP-01': { 'Describe the product': makes('product') },
  'SCP-02': { 'Say what the product is for': makes('intended-use') },
  'SCP-03': { 'List what belongs to the system': makes('boundary') },
  'SCP-04': { 'Describe the clinical environment': makes('context-of-use') },
  'SCP-05': {
    'say that nobody could think of any': edits({ foreseeableMisuse: ['None that anybody could think of.'] }),
  },
  'SCP-06': { 'Write what the product is for': edits({ statement: 'To chart medicines of adult inpatients.' }) },
  'TIS-01': {
    'Describe the clinical effect': edits({ clinicalEffect: 'A label is cut off.' }),
    'that there is none': edits({ clinicalRisk: 'none' }),
  },
  'TIS-02': { 'Link the issue to the hazard or control': pointsAt('affects', 'hazard') },
  'TPA-01': { 'Replace the product': retires, 'assess it again': edits({ outcome: 'acceptable with controls' }) },
  'TPA-02': { 'record the outcome': edits({ outcome: 'acceptable' }) },
  'TPA-03': reviewed,
  'WSP-01': {
    'Record the Clinical Safety Officer among the participants': edits({
      participants: [{ name: 'Dr Example', discipline: 'Clinical Safety Officer' }],
    }),
    'and retire this one with the reason': { of: 'its minutes are filed', mend: retires },
    'retire this one with the reason': retires,
  },
  'WSP-02': {
    'Record the discipline of each participant': edits({
      participants: [
        { name: 'A', discipline: 'Nursing' },
        { name: 'B', discipline: 'Engineering' },
      ],
    }),
    'retire this one with the reason': retires,
    'and retire this one with the reason': { of: 'its minutes are filed', mend: retires },
  },
  'WSP-03': { 'Record the workshop': makes('workshop') },
}
