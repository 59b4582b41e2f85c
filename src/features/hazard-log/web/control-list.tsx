import { useRef } from 'react'
import type { RecordDetail } from '../../records/records-contract.ts'
import { type Adder, AddNeighbour } from '../../records/web/add-neighbour.tsx'
import { classNames } from '../../../web/ui/class-names.ts'
import { CONTROLLED_BY } from './bow-tie-relations.ts'
import { ControlCard } from './control-card.tsx'
import { controlsOf } from './control-places.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { RetiredParts } from './retired-parts.tsx'
import { useControlDrop } from './move-control.ts'

interface Props {
  /** The cause or hazard that the controls stand against. */
  readonly owner: RecordDetail
  readonly title?: string
  /** What adds another one. */
  readonly label?: string
}

/** The controls against a cause, or against the hazard whatever its cause; another one can be dropped here. */
export function ControlList({ owner, title, label = hazardLogStrings.addControl }: Props) {
  const next = useRef<Adder>(null)
  const controls = controlsOf(owner)
  const living = controls.filter(({ other }) => !other.retired)
  const { over, ...drop } = useControlDrop(owner)
  return (
    <div className={classNames('strand-controls', over && 'is-drop-target')} {...drop}>
      {title !== undefined && controls.length > 0 && <p className="muted small">{title}</p>}
      {living.map((neighbour) => (
        <ControlCard key={neighbour.link} neighbour={neighbour} owner={owner} onEnter={() => next.current?.open()} />
      ))}
      <AddNeighbour
        ref={next}
        record={owner.record}
        relation={CONTROLLED_BY}
        kind="control"
        neighbours={owner.neighbours}
        label={label}
      />
      <RetiredParts neighbours={controls} record={owner.record} counted={hazardLogStrings.retiredControls} />
    </div>
  )
}
