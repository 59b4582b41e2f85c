import { fieldsOf } from '../record/kind.ts'
import type { SafetyRecord } from '../record/record.ts'
import type { RiskLevel, RiskMatrix } from '../risk/matrix.ts'
import { shownLevel } from '../risk/rating.ts'
import { hazard } from './hazard.ts'

/** The level at which a hazard's risk stands: the residual one, else the initial one; null while neither is rated. */
export function standingLevel(matrix: RiskMatrix, record: SafetyRecord): RiskLevel | null {
  const { residual, initial } = fieldsOf(hazard, record)
  return shownLevel(matrix, residual) ?? shownLevel(matrix, initial)
}
