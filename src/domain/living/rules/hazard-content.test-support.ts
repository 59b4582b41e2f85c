import {
  hazardDuplicate,
  hazardWithoutCause,
  hazardWithoutHarm,
  hazardWithoutOwner,
  hazardWordedAsCause,
} from './hazard-content.ts'
import { hazardReferenceUnknown } from './text-references.ts'
import type { RuleCase } from './rule-case.test-support.ts'

/** What the rules on the wording of a hazard let pass and find fault with. */
export const HAZARD_CONTENT_CASES: readonly RuleCase[] = [
  {
    rule: hazardWithoutCause,
    passes: {
      'one cause': (c) => {
        const hazard = c.add('hazard')
        c.link(c.add('cause'), 'leads-to', hazard)
        return hazard
      },
    },
    fails: {
      'no cause': (c) => c.add('hazard'),
      'a retired cause only': (c) => {
        const hazard = c.add('hazard')
        c.link(c.add('cause', {}, { retired: true }), 'leads-to', hazard)
        return hazard
      },
    },
  },
  {
    rule: hazardWithoutHarm,
    passes: { both: (c) => c.add('hazard', { effect: 'A dose is given twice.', harm: 'Overdose.' }) },
    fails: {
      neither: (c) => c.add('hazard'),
      'no harm': (c) => c.add('hazard', { effect: 'A dose is given twice.' }),
      'no effect': (c) => c.add('hazard', { harm: 'Overdose.' }),
    },
  },
  {
    rule: hazardWordedAsCause,
    passes: {
      'a source of harm': (c) => c.add('hazard', { name: 'Wrong dose displayed' }),
      'a failure to do something': (c) => c.add('hazard', { name: 'Patient is not referred' }),
    },
    fails: {
      'tells how it comes about': (c) => c.add('hazard', { name: 'Wrong dose due to rounding' }),
      'names a defect': (c) => c.add('hazard', { name: 'Software bug in the dose module' }),
    },
  },
  {
    rule: hazardDuplicate,
    passes: {
      'another name': (c) => (c.add('hazard', { name: 'Dose missed' }), c.add('hazard', { name: 'Dose doubled' })),
    },
    fails: {
      'the same name': (c) => (c.add('hazard', { name: 'Dose missed' }), c.add('hazard', { name: 'Dose Missed' })),
    },
  },
  {
    rule: hazardWithoutOwner,
    passes: {
      owned: (c) => c.add('hazard', { owner: 'Pharmacy lead' }),
      closed: (c) => c.add('hazard', {}, { state: 'closed' }),
    },
    fails: { 'open and owned by nobody': (c) => c.add('hazard') },
  },
  {
    rule: hazardReferenceUnknown,
    passes: {
      'a record that exists': (c) => (c.add('control'), c.add('hazard', { description: 'See CTL-1.' })),
      'its own name in the file that it came from': (c) =>
        c.add(
          'hazard',
          { notes: 'Reference in the source: H-77' },
          { origin: { source: 'log.csv', sourceId: 'H-77' } },
        ),
      'no reference': (c) => c.add('hazard', { description: 'Vitamin B-12 and covid-19 are no references.' }),
    },
    fails: {
      'a record that does not': (c) => c.add('hazard', { notes: 'See CTL-99 for the check.' }),
      'in its harm': (c) => c.add('hazard', { description: 'See H-1.', harm: 'As in H-98.' }),
      'in why its last rating is lower': (c) =>
        c.add('hazard', { residualWithTransferred: { severity: 'Minor', rationale: 'CTL-98 prevents it.' } }),
      'a record that is retired': (c) => {
        c.add('control', {}, { retired: true })
        return c.add('hazard', { effect: 'Unless CTL-1 works.' })
      },
    },
  },
]
