import type { Clause } from './clause.ts'

/** The clauses of IEC 62304:2006+A1:2015 that rules cite so far, each summed up in our own words. */
export const IEC_62304: readonly Clause[] = [
  {
    id: '5.2.3',
    section: 'Include risk control measures in software requirements',
    obligation: 'MUST',
    summary: 'Where software carries a risk control, write that control as a software requirement.',
  },
  {
    id: '5.2.6',
    section: 'Verify software requirements',
    obligation: 'MUST',
    summary: 'Check that requirements are clear, testable, traceable and realise the risk controls, and record it.',
  },
  {
    id: '5.7.1',
    section: 'Establish tests for software requirements',
    obligation: 'MUST',
    summary: 'Specify and run tests with a pass criterion so that no software requirement is left out.',
  },
  {
    id: '5.7.4',
    section: 'Evaluate software system testing',
    obligation: 'MUST',
    summary:
      'Confirm that every requirement was verified, that the trace is recorded and that results meet the criteria.',
  },
  {
    id: '5.7.5',
    section: 'Software system test record contents',
    obligation: 'MUST',
    summary: 'Record procedure, result, version, configuration, date and person for each test run.',
  },
  {
    id: '5.8.3',
    section: 'Evaluate known residual anomalies',
    obligation: 'MUST',
    summary: 'Judge each remaining anomaly and confirm that it brings no unacceptable risk.',
  },
  {
    id: '7.3.1',
    section: 'Verify risk control measures',
    obligation: 'MUST',
    summary: 'Verify that each control is in place, and whether it could itself create a hazardous situation.',
  },
  {
    id: '7.3.3',
    section: 'Document traceability',
    obligation: 'MUST',
    summary: 'Trace hazardous situation to item, cause, control and its verification.',
  },
]
