import { OutlookTag } from '../../records/web/outlook-tag.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { UnlinkButton } from '../../records/web/unlink-button.tsx'
import type { NeighbourView } from '../../records/records-contract.ts'

/** The reference of a part of the bow-tie, how it stands, and the way to take it out. */
export function PartHead({
  neighbour,
  note,
}: {
  readonly neighbour: NeighbourView
  readonly note?: string | undefined
}) {
  const { other } = neighbour
  return (
    <div className="part-head">
      <RecordLink record={other}>
        <b>{other.ref}</b>
      </RecordLink>
      {note && <span className="muted small">{note}</span>}
      {other.outlook !== 'holds' && <OutlookTag outlook={other.outlook} />}
      <UnlinkButton neighbour={neighbour} />
    </div>
  )
}
