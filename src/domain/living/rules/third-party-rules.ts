import { fieldsOf } from '../../record/kind.ts'
import { thirdPartyAssessment } from '../../safety-case/third-party-assessment.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'

/** TPA-01: a product found unfit cannot ship. */
export const thirdPartyNotAcceptable: RecordRule = {
  code: 'TPA-01',
  sentence: 'No third-party product was found not acceptable.',
  clauses: ['DCB0129 2.5.1', 'DCB0160 2.6.1'],
  level: 'blocker',
  remedy: 'Replace the product, or add controls and assess it again.',
  on: ['third-party-assessment'],
  paths: [],
  reads: [],
  check(subject) {
    if (fieldsOf(thirdPartyAssessment, subject).outcome !== 'not acceptable') return NOTHING
    return found(thirdPartyNotAcceptable, subject, { sentence: 'The product was found not acceptable.' })
  },
}

/** TPA-02: a list of products is no assessment. */
export const thirdPartyNotAssessed: RecordRule = {
  code: 'TPA-02',
  sentence: 'Every third-party product has been assessed.',
  clauses: ['DCB0129 2.5.1', 'DCB0129 2.5.2', 'DCB0160 2.6.1', 'DCB0160 Third party products: in the report'],
  level: 'blocker',
  remedy: 'Assess what the product brings to the risk, and record the outcome.',
  from: 'control',
  on: ['third-party-assessment'],
  paths: [],
  reads: [],
  check(subject) {
    if (fieldsOf(thirdPartyAssessment, subject).outcome !== undefined) return NOTHING
    return found(thirdPartyNotAssessed, subject, { sentence: 'The assessment has no outcome.' })
  },
}
