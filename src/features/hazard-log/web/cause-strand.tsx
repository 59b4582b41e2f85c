import { useQuery } from '@tanstack/react-query'
import type { NeighbourView } from '../../records/records-contract.ts'
import { AddNeighbour } from '../../records/web/add-neighbour.tsx'
import { RecordField } from '../../records/web/record-field.tsx'
import { recordQuery } from '../../records/web/space-queries.ts'
import { SuspectReview } from '../../records/web/suspect-review.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import { CONTROLLED_BY } from './bow-tie-relations.ts'
import { ControlCard } from './control-card.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { PartHead } from './part-head.tsx'

/** One cause of the hazard with the controls that stand against it. */
export function CauseStrand({ neighbour }: { readonly neighbour: NeighbourView }) {
  const space = useSpace()
  const { data: detail } = useQuery(recordQuery(space, 'cause', neighbour.other.id))
  const controls = detail?.neighbours.filter(({ role }) => role === 'mitigates') ?? []
  return (
    <li className="strand">
      <div className="bow-part">
        <PartHead neighbour={neighbour} />
        {detail && <RecordField record={detail.record} name="name" calm showHelp={false} />}
        <SuspectReview neighbour={neighbour} />
      </div>
      <div className="strand-controls">
        {controls.map((control) => (
          <ControlCard key={control.link} neighbour={control} />
        ))}
        {detail && (
          <AddNeighbour
            record={detail.record}
            relation={CONTROLLED_BY}
            kind="control"
            neighbours={detail.neighbours}
            label={hazardLogStrings.addControl}
          />
        )}
      </div>
    </li>
  )
}
