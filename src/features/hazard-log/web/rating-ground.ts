import { textOf } from '../../../domain/record/record.ts'
import type { HazardRating } from '../../../domain/safety-case/hazard.ts'
import type { MatrixView } from '../../living/living-contract.ts'
import type { RecordView } from '../../records/records-contract.ts'
import type { RatingGround } from './rating-form.tsx'
import { ratingOf } from './rating-value.ts'

/** What a rating of a hazard is judged on. */
export function ratingGround(
  hazard: RecordView,
  matrix: MatrixView,
  { field, title }: { readonly field: HazardRating; readonly title: string },
): RatingGround {
  return {
    title,
    matrix,
    harm: textOf(hazard, 'harm'),
    patients: textOf(hazard, 'patientsAffected'),
    severityBefore: field === 'initial' ? undefined : ratingOf(hazard.fields['initial'])?.severity,
  }
}
