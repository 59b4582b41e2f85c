import { canonicalJson } from '../../../domain/record/fingerprint.ts'
import type { Json } from '../../../domain/record/json.ts'
import { type Rating, ratingSchema } from '../../../domain/risk/rating.ts'
import type { MatrixView } from '../../living/living-contract.ts'

/** A stored rating, or null where there is none. */
export function ratingOf(value: Json | undefined): Rating | null {
  const parsed = ratingSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** A rating as it is stored; parts without a value are left out, and one without any part is taken away. */
export function ratingJson(rating: Rating | null): Json {
  if (rating === null) return null
  const { stated, ...said } = rating
  const parts = { ...written(said), ...(stated === undefined ? {} : { stated: written(stated) }) }
  return Object.keys(parts).length === 0 ? null : parts
}

/** The parts that say something, with the space around their text taken away. */
function written(parts: { readonly [name: string]: string | number | undefined }): { [name: string]: Json } {
  const kept: { [name: string]: Json } = {}
  for (const [name, part] of Object.entries(parts)) {
    const value = typeof part === 'string' ? part.trim() : part
    if (value !== undefined && value !== '') kept[name] = value
  }
  return kept
}

/** What the matrix says where a severity and a likelihood meet, or null when one of them is missing or another scale's. */
export function cellOf(matrix: MatrixView, rating: Rating | null): MatrixView['cells'][number] | null {
  if (rating?.severity === undefined || rating.likelihood === undefined) return null
  const { severity, likelihood } = rating
  return matrix.cells.find((cell) => cell.severity === severity && cell.likelihood === likelihood) ?? null
}

interface Judgement {
  readonly severity?: string
  readonly likelihood?: string
}

/** A rating judged anew by a person today: the level is looked up, never written; the source's own text stays. */
export function judged(
  matrix: MatrixView,
  before: Rating | null,
  judgement: Judgement,
  rater: string,
  today: string,
): Rating {
  const { severity: _severity, likelihood: _likelihood, level: _level, ...kept } = before ?? {}
  const cell = cellOf(matrix, judgement)
  return {
    ...kept,
    ...judgement,
    ...(cell === null ? {} : { level: cell.level }),
    matrixVersion: matrix.version,
    ...(rater === '' ? {} : { rater }),
    ratedOn: today,
  }
}

/** Whether two ratings say the same. */
export function sameRating(a: Rating | null, b: Rating | null): boolean {
  return canonicalJson(ratingJson(a)) === canonicalJson(ratingJson(b))
}
