import type { NeighbourView, RecordView } from '../../records/records-contract.ts'
import { RecordChip } from '../../records/web/record-chip.tsx'
import { SuspectReview } from '../../records/web/suspect-review.tsx'
import { UnlinkButton } from '../../records/web/unlink-button.tsx'

interface Props {
  readonly neighbours: readonly NeighbourView[]
  /** What they stand against. */
  readonly record: Pick<RecordView, 'kind' | 'id' | 'ref'>
  /** What so many of them are called. */
  readonly counted: (count: number) => string
}

/** Parts of the bow-tie that were retired: counted and folded away, unless one of them still asks to be looked at. */
export function RetiredParts({ neighbours, record, counted }: Props) {
  const retired = neighbours.filter(({ other }) => other.retired)
  if (retired.length === 0) return null
  return (
    <details className="retired-parts" open={retired.some(({ suspect }) => suspect)}>
      <summary className="muted small">{counted(retired.length)}</summary>
      <ul>
        {retired.map((neighbour) => (
          <li key={neighbour.link} className="result-evidence">
            <RecordChip record={neighbour.other} />
            <UnlinkButton neighbour={neighbour} />
            <SuspectReview neighbour={neighbour} record={record} />
          </li>
        ))}
      </ul>
    </details>
  )
}
