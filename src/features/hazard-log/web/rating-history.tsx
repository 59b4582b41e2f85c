import { useQuery } from '@tanstack/react-query'
import { momentText } from '../../../web/text/dates.ts'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { MatrixView } from '../../living/living-contract.ts'
import type { RecordView } from '../../records/records-contract.ts'
import { historyQuery } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
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
  const space = useSpace()
  const { data, error, refetch } = useQuery(historyQuery(space, record.kind, record.id))
  if (error) return <ProblemNotice error={error} retry={refetch} />
  const entries = (data?.entries ?? []).flatMap(({ sequence, by, at, changes }) =>
    changes.filter((change) => change.field === field).map((change) => ({ sequence, by, at, rating: change.after })),
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
