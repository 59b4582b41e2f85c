import { fieldsOf } from '../../record/kind.ts'
import { hazard } from '../../safety-case/hazard.ts'
import { isTakenOver } from '../../safety-case/taken-over-rating.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'

/** DEP-09: the manufacturer judged its product anywhere; the deployer judges it in its own setting, by its own criteria. */
export const ratingOfManufacturerOnly: RecordRule = {
  code: 'DEP-09',
  sentence: 'The risk of every hazard is rated by the deployer, and not only by the manufacturer.',
  clauses: ['DCB0160 Estimation of the clinical risks', 'DCB0160 3.2.1'],
  level: 'blocker',
  remedy:
    'Rate the risk as it is in your setting, by the matrix of your own plan; choose the same words again where they hold.',
  settledBy: ['initial', 'residual'],
  from: 'control',
  only: 'deployment-case',
  on: ['hazard'],
  paths: [],
  reads: [],
  check(subject) {
    const { initial, residual } = fieldsOf(hazard, subject)
    const taken = [isTakenOver(initial), isTakenOver(residual)]
    if (!taken.includes(true)) return NOTHING
    const which = taken[0] === true ? 'initial' : 'residual'
    const sentence = taken.every(Boolean)
      ? 'The initial and the residual risk stand as the manufacturer rated them, and nobody has rated them here.'
      : `The ${which} risk stands as the manufacturer rated it, and nobody has rated it here.`
    return found(ratingOfManufacturerOnly, subject, { sentence })
  },
}
