import { isDisagreement } from '../../safety-case/second-rating.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'

/** HAZ-27: two people who judged apart from each other and differently have found something out. */
export const hazardRatersDisagree: RecordRule = {
  code: 'HAZ-27',
  sentence: 'Where two people rated a hazard apart from each other and differently, the difference is settled.',
  clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks', 'ISO 14971 5.5'],
  level: 'attention',
  remedy: 'Compare the two ratings, say which stands and why, and settle the second rating.',
  on: ['hazard'],
  paths: [['<rates-again']],
  reads: [],
  check(subject, view) {
    const open = view.along(subject, '<rates-again').filter(({ record }) => isDisagreement(record, subject))
    if (open.length === 0) return NOTHING
    const refs = open.map(({ record }) => record.ref).join(', ')
    return found(hazardRatersDisagree, subject, {
      sentence: `Two people rated it differently without seeing each other’s rating (${refs}).`,
    })
  },
}
