import type { Fields, Json } from '../../../../domain/record/json.ts'
import type { MatrixView } from '../../../living/living-contract.ts'
import type { FieldsChange } from '../../../records/web/reversible-change.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { cellOf, ratingJson, ratingOf, sameRating } from '../rating-value.ts'

const TEXTS = ['name', 'effect', 'harm', 'owner'] as const
const RATINGS = ['initial', 'residual'] as const

/** The fields in which two states of one hazard differ, as each of them is stored; null is a field without a value. */
export function fieldsBetween(
  before: HazardRow,
  after: HazardRow,
): { readonly before: Fields; readonly after: Fields } {
  const was: { [field: string]: Json } = {}
  const is: { [field: string]: Json } = {}
  for (const field of TEXTS) {
    if (before[field] === after[field]) continue
    was[field] = before[field] || null
    is[field] = after[field] || null
  }
  for (const field of RATINGS) {
    if (sameRating(before[field].rating, after[field].rating)) continue
    was[field] = ratingJson(before[field].rating)
    is[field] = ratingJson(after[field].rating)
  }
  return { before: was, after: is }
}

/** The changes that lead from one state of each hazard to another. */
export function changesOf(
  rows: readonly { readonly before: HazardRow; readonly after: HazardRow }[],
): readonly FieldsChange[] {
  return rows.map(({ before, after }) => ({
    kind: 'hazard',
    id: before.id,
    revision: before.revision,
    ...fieldsBetween(before, after),
  }))
}

/** A hazard as it reads once a field holds this value. */
export function withField(row: HazardRow, field: string, value: Json, matrix: MatrixView): HazardRow {
  const text = TEXTS.find((name) => name === field)
  if (text !== undefined) return { ...row, [text]: typeof value === 'string' ? value : '' }
  const rated = RATINGS.find((name) => name === field)
  if (rated === undefined) return row
  const rating = ratingOf(value)
  return { ...row, [rated]: { rating, level: rating?.level ?? cellOf(matrix, rating)?.level ?? null } }
}
