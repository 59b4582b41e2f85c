import { momentText } from '../../../web/text/dates.ts'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { MatrixView } from '../../living/living-contract.ts'
import type { RecordView } from '../../records/records-contract.ts'
import { useHistoryBackTo } from '../../records/web/use-history-back-to.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { RatingReading } from './rating-reading.tsx'
import { ratingOf } from './rating-value.ts'

interface Props {
  readonly record: RecordView
  readonly field: string
  readonly matrix: MatrixView
}

/** Every rating there has been in this place, newest first. */
export function RatingHistory({ record, field, matrix }: Props) {
  const history = useHistoryBackTo(record, null)
  if (history.error) return <ProblemNotice error={history.error} retry={history.refetch} />
  const entries = (history.entries ?? []).flatMap(({ by, at, steps }) =>
    steps.flatMap(({ sequence, changes }) =>
      changes.filter((change) => change.field === field).map((change) => ({ sequence, by, at, rating: change.after })),
    ),
  )
  if (entries.length === 0) return null
  return (
    <details className="rating-history">
      <summary>{hazardLogStrings.ratingHistory(entries.length)}</summary>
      <ol>
        {entries.map(({ sequence, by, at, rating }) => (
          <li key={sequence}>
            <p className="muted small">
              {hazardLogStrings.writtenBy(by)} <time dateTime={at}>{momentText(at)}</time>
            </p>
            <RatingReading rating={ratingOf(rating)} matrix={matrix} />
          </li>
        ))}
      </ol>
    </details>
  )
}
