import type { NeighbourView } from '../../records/records-contract.ts'
import { RecordField } from '../../records/web/record-field.tsx'
import { SuspectReview } from '../../records/web/suspect-review.tsx'
import { useBowTie } from './bow-tie-query.ts'
import { ControlList } from './control-list.tsx'
import { PartHead } from './part-head.tsx'

interface Props {
  readonly neighbour: NeighbourView
  /** Enter in the cause's text: the next cause is written. */
  readonly onEnter: () => void
}

/** One cause of the hazard with the controls that stand against it. */
export function CauseStrand({ neighbour, onEnter }: Props) {
  const { hazard, parts } = useBowTie()
  const detail = parts.get(neighbour.other.id)
  return (
    <li className="strand">
      <div className="bow-part">
        <PartHead neighbour={neighbour} />
        {detail && <RecordField record={detail.record} name="name" calm showHelp={false} onEnter={onEnter} />}
        <SuspectReview neighbour={neighbour} record={hazard.record} />
      </div>
      {detail && <ControlList owner={detail} />}
    </li>
  )
}
