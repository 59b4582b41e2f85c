import { adds, edits, moves, type Remedies } from './hazard-remedies.test-support.ts'

/** The remedies of the rules on what is asked of a deploying organisation alone. */
export const DEPLOYMENT_REMEDIES: Remedies = {
  'DEP-01': { 'Record who makes the product': edits({ manufacturer: 'Example Health Ltd' }) },
  'DEP-02': {
    'link them as evidence that shows conformance of the product': adds('evidence', 'shows-conformance', {
      type: 'document',
      result: 'passed',
    }),
  },
  'DEP-03': {
    'Describe the clinical environment': edits({ environment: 'Two medical wards.', users: 60 }),
    'say how many people use the product': { of: 'no users', mend: edits({ users: 60 }) },
  },
  'DEP-04': {
    'Agree the control': moves('agree'),
    'reject it': moves('reject'),
  },
  'DEP-05': {
    'Add and agree the control that you use instead': (c) =>
      void c.link(c.add('control', {}, { state: 'agreed' }), 'mitigates', c.made('hazard')),
    'record a decision on the rejected one': adds('decision', 'decides', {
      rationale: 'The wards prescribe on paper.',
    }),
    'propose it again': moves('propose-again'),
  },
  'DEP-06': { 'Link the training record': adds('evidence', 'shows-implemented', { type: 'training record' }) },
  'DEP-07': {
    'Record the decision of top management on the release': adds('decision', 'decides', {
      decidedBy: 'A. Example',
      authority: 'Chief Executive',
      rationale: 'The benefit outweighs what remains.',
    }),
    'withdraw the release': moves('withdraw'),
  },
  'DEP-08': {
    'Issue a report for the phase': (c) =>
      void c.add(
        'issued-document',
        { type: 'Clinical Safety Case Report', phase: 'decommissioning' },
        { state: 'issued' },
      ),
    'correct the phase in the plan': (c) => c.edit(c.made('plan'), { phase: 'in service' }),
  },
  'DEP-09': {
    'Rate the risk as it is in your setting': edits({
      initial: { severity: 'Major', likelihood: 'Low', level: 3, rater: 'A. Example' },
      residual: { severity: 'Major', likelihood: 'Low', level: 3, rater: 'A. Example' },
    }),
  },
}
