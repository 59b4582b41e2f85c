import { fieldsOf } from '../../record/kind.ts'
import { evidence } from '../../safety-case/evidence.ts'
import { NOTHING } from '../finding.ts'
import type { Neighbour, RecordRule } from '../rule.ts'
import { found } from './answer.ts'
import { isOffered, isReplaced } from './evidence-currency.ts'

/** REQ-01: what nobody verifies, nobody knows to be built. */
export const requirementNotVerified: RecordRule = {
  code: 'REQ-01',
  sentence: 'Every requirement has a verification.',
  clauses: ['IEC 62304 5.7.1', 'IEC 62304 7.3.3', 'DCB0129 6.3.2', 'DCB0160 Clinical risk control: verified in place'],
  level: 'blocker',
  remedy: 'Specify the test, inspection or analysis that verifies the requirement, and link it.',
  from: 'pre-delivery',
  on: ['requirement'],
  paths: [['<verifies']],
  reads: [],
  check(subject, view) {
    if (view.linked(subject, '<verifies')) return NOTHING
    return found(requirementNotVerified, subject, { sentence: 'No verification is linked to this requirement.' })
  },
}

/** REQ-02: a test as specified shows nothing until it has run and passed; that it failed is told of the run (EVD-01). */
export const verificationNotPassed: RecordRule = {
  code: 'REQ-02',
  sentence: 'Every verification has a passing result.',
  clauses: ['IEC 62304 5.7.4', 'IEC 62304 5.7.5'],
  level: 'blocker',
  remedy: 'Run it on the release and record the result.',
  from: 'pre-delivery',
  on: ['verification'],
  paths: [['<result-of']],
  reads: [],
  check(subject, view) {
    const runs = view.along(subject, '<result-of')
    const passed = runs.filter(isPassed)
    if (passed.some(({ record }) => !isReplaced(record, runs)) || runs.some((run) => hasFailed(run, runs)))
      return NOTHING
    return found(verificationNotPassed, subject, { sentence: whatLacks(runs.length, passed.length) })
  },
}

function isPassed({ record }: Neighbour): boolean {
  return isOffered(record) && fieldsOf(evidence, record).result === 'passed'
}

function hasFailed({ record }: Neighbour, runs: readonly Neighbour[]): boolean {
  return isOffered(record) && fieldsOf(evidence, record).result === 'failed' && !isReplaced(record, runs)
}

function whatLacks(runs: number, passed: number): string {
  if (passed > 0) return 'The verification has passed, but not in its latest run.'
  return runs === 0 ? 'The verification has never run.' : 'No run of the verification has passed.'
}
