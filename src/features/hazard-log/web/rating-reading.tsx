import type { Rating } from '../../../domain/risk/rating.ts'
import { dayText } from '../../../web/text/dates.ts'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import type { MatrixView } from '../../living/living-contract.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { levelWords } from './level-words.ts'
import { cellOf } from './rating-value.ts'

interface Props {
  readonly rating: Rating | null
  readonly matrix: MatrixView
  /** Only the level and what it was looked up from. */
  readonly brief?: boolean
}

/** A rating as people read it: the level by number and word, what it was looked up from, who judged it, and why. */
export function RatingReading({ rating, matrix, brief = false }: Props) {
  const cell = cellOf(matrix, rating)
  const level = rating?.level ?? cell?.level ?? null
  const words = levelWords(matrix)
  return (
    <div className="rating-reading">
      <p className="row">
        <LevelChip level={level} word={words(level)} />
        {(rating?.severity ?? rating?.likelihood) !== undefined && (
          <span>{`${rating?.severity ?? '–'} × ${rating?.likelihood ?? '–'}`}</span>
        )}
      </p>
      {rating?.level !== undefined && cell !== null && rating.level !== cell.level && (
        <p className="rating-contradicts">{hazardLogStrings.contradicts(rating.level, cell.level)}</p>
      )}
      {!brief && rating?.rationale !== undefined && <p className="rating-rationale">{rating.rationale}</p>}
      {!brief && rating?.rater !== undefined && rating.ratedOn !== undefined && (
        <p className="muted small">
          {hazardLogStrings.ratedBy(rating.rater, dayText(rating.ratedOn))}
          {rating.matrixVersion !== undefined && `, ${hazardLogStrings.underMatrix(rating.matrixVersion)}`}
        </p>
      )}
      {!brief && <Stated rating={rating} />}
    </div>
  )
}

/** What the source wrote, untouched. */
function Stated({ rating }: { readonly rating: Rating | null }) {
  const { severity, likelihood, risk } = rating?.stated ?? {}
  const parts = [severity, likelihood, risk].filter((part) => part !== undefined && part !== '')
  if (parts.length === 0) return null
  return (
    <p className="muted small">
      {hazardLogStrings.stated}: “{parts.join('” · “')}”
    </p>
  )
}
