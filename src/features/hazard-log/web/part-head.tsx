import type { DragEvent, ReactNode } from 'react'
import { OutlookTag } from '../../records/web/outlook-tag.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { UnlinkButton } from '../../records/web/unlink-button.tsx'
import type { NeighbourView } from '../../records/records-contract.ts'

interface Props {
  readonly neighbour: NeighbourView
  readonly note?: string | undefined
  /** Makes the head the handle by which the part is dragged. */
  readonly handle?: { readonly draggable: boolean; readonly onDragStart: (event: DragEvent) => void }
  /** What else can be done with the part. */
  readonly children?: ReactNode
}

/** The reference of a part of the bow-tie, how it stands, and the way to take it out. */
export function PartHead({ neighbour, note, handle, children }: Props) {
  const { other } = neighbour
  return (
    <div className="part-head" {...handle}>
      <RecordLink record={other}>
        <b>{other.ref}</b>
      </RecordLink>
      {note && <span className="muted small">{note}</span>}
      {other.outlook !== 'holds' && <OutlookTag outlook={other.outlook} />}
      <span className="part-actions">
        {children}
        <UnlinkButton neighbour={neighbour} />
      </span>
    </div>
  )
}
