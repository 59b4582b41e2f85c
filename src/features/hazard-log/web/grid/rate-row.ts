import type { Written } from '../../../../web/grid/grid-column.ts'
import { todayIso } from '../../../../web/text/dates.ts'
import type { MatrixView } from '../../../living/living-contract.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import type { LevelWords } from '../level-words.ts'
import { judged, ratingJson } from '../rating-value.ts'
import { withField } from './hazard-fields.ts'
import { refusalOfRating } from './row-refusal.ts'

/** What a rating written in the log is judged by. */
export interface RatingCells {
  readonly matrix: MatrixView
  readonly words: LevelWords
  /** Who judges. */
  readonly rater: string
}

export type RatedField = 'initial' | 'residual'

/** What is said of a risk; a word that is there without a value is taken away, one that is not there stays. */
export interface RatingWords {
  readonly severity?: string | undefined
  readonly likelihood?: string | undefined
  readonly rationale?: string
}

/** A hazard with one of its risks judged anew today. */
export function rateRow(
  row: HazardRow,
  field: RatedField,
  said: RatingWords,
  { matrix, rater }: RatingCells,
): Written<HazardRow> {
  const refused = refusalOfRating(row, field)
  if (refused !== null) return refused
  const before = row[field].rating
  const { severity, likelihood } = { severity: before?.severity, likelihood: before?.likelihood, ...said }
  const words = {
    ...(severity === undefined ? {} : { severity }),
    ...(likelihood === undefined ? {} : { likelihood }),
    ...(said.rationale === undefined ? {} : { rationale: said.rationale }),
  }
  const rating = { ...judged(matrix, before, words, rater, todayIso()), ...words }
  // A rating without either word says nothing any more; one that gives a reason or a source's words stays.
  const isEmpty =
    severity === undefined && likelihood === undefined && rating.rationale === undefined && rating.stated === undefined
  return { row: withField(row, field, isEmpty ? null : ratingJson(rating), matrix) }
}
