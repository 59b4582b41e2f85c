import { textOf } from '../../../domain/record/record.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { NeighbourView, RecordDetail } from '../../records/records-contract.ts'
import { useBowTie } from './bow-tie-query.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { isJoined, useMoveControl } from './move-control.ts'

interface Props {
  /** The control, seen from what it stands against. */
  readonly neighbour: NeighbourView
  readonly owner: RecordDetail
  readonly onClose: () => void
}

/** Where else a control may stand: against another cause of the hazard, or against the hazard whatever its cause. */
export function MoveControlDialog({ neighbour, owner, onClose }: Props) {
  const { hazard, parts } = useBowTie()
  const move = useMoveControl()
  const moving = { link: neighbour.link, control: neighbour.other.id, owner: owner.record.id }
  const targets = [hazard, ...parts.values()].filter(
    ({ record }) => record.kind !== 'control' && record.retired === null && record.id !== owner.record.id,
  )
  return (
    <Modal title={hazardLogStrings.moveNamed(neighbour.other.ref)} onClose={onClose}>
      <p className="muted">{hazardLogStrings.moveAbout}</p>
      <ul className="move-targets">
        {targets.map((target) => {
          const taken = isJoined(target, moving.control)
          return (
            <li key={target.record.id}>
              <Button
                disabled={taken || move.isPending}
                onClick={() => move.mutate({ moving, to: target.record }, { onSuccess: onClose })}
              >
                <b>{target.record.ref}</b>{' '}
                {target === hazard ? hazardLogStrings.directControls : textOf(target.record, 'name')}
                {taken && <span className="muted"> ({hazardLogStrings.standsThere})</span>}
              </Button>
            </li>
          )
        })}
      </ul>
      {move.error && <ProblemNotice error={move.error} />}
    </Modal>
  )
}
