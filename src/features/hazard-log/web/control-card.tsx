import { useState } from 'react'
import type { SpaceType } from '../../../domain/record/kind.ts'
import { textOf } from '../../../domain/record/record.ts'
import { isOwnControl, isTransferred, partyOf } from '../../../domain/safety-case/control-party.ts'
import type { NeighbourView, RecordDetail } from '../../records/records-contract.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { RecordField } from '../../records/web/record-field.tsx'
import { SuspectReview } from '../../records/web/suspect-review.tsx'
import { useBowTie } from './bow-tie-query.ts'
import { SHOWN_EFFECTIVE, SHOWN_IMPLEMENTED } from './bow-tie-relations.ts'
import { ControlResult } from './control-result.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { dragControl } from './move-control.ts'
import { MoveControlDialog } from './move-control-dialog.tsx'
import { PartHead } from './part-head.tsx'

interface Props {
  readonly neighbour: NeighbourView
  /** The cause or hazard it stands against. */
  readonly owner: RecordDetail
  /** Enter in its text: the next control is written. */
  readonly onEnter: () => void
}

/**
 * One control with its two results, implemented and effective, each with its own evidence; only its words where it is
 * drawn whole against another cause already.
 */
export function ControlCard({ neighbour, owner, onEnter }: Props) {
  const { type, parts, places } = useBowTie()
  const [moving, setMoving] = useState(false)
  const detail = parts.get(neighbour.other.id)
  const place = places.get(neighbour.other.id)
  const isWhole = place === undefined || place.id === owner.record.id
  return (
    <div className="bow-part control-part">
      <PartHead
        neighbour={neighbour}
        note={detail && noteOf(detail, type)}
        handle={dragControl({ link: neighbour.link, control: neighbour.other.id, owner: owner.record.id })}
      >
        <GuardedButton
          action="record.write"
          look="quiet"
          aria-label={hazardLogStrings.moveNamed(neighbour.other.ref)}
          onClick={() => setMoving(true)}
        >
          {hazardLogStrings.move}
        </GuardedButton>
      </PartHead>
      {!isWhole && (
        <>
          <p className="control-words">{neighbour.other.title}</p>
          <p className="muted small">{hazardLogStrings.drawnAt(place.ref)}</p>
        </>
      )}
      {detail && isWhole && (
        <RecordField record={detail.record} name="statement" calm showHelp={false} onEnter={onEnter} />
      )}
      <SuspectReview neighbour={neighbour} record={owner.record} />
      {detail && isWhole && (
        <dl className="results">
          <ControlResult
            detail={detail}
            relation={SHOWN_IMPLEMENTED}
            name={hazardLogStrings.implemented}
            isAsked={!isTransferred(detail.record, { type })}
          />
          <ControlResult
            detail={detail}
            relation={SHOWN_EFFECTIVE}
            name={hazardLogStrings.effective}
            isAsked={isOwnControl(detail.record, { type })}
          />
        </dl>
      )}
      {moving && <MoveControlDialog neighbour={neighbour} owner={owner} onClose={() => setMoving(false)} />}
    </div>
  )
}

/** What sort of control it is, and whose when it is another party's than the one whose case it is. */
function noteOf({ record }: RecordDetail, type: SpaceType): string {
  const party = partyOf(record, { type })
  const isOfCase = party === (type === 'deployment-case' ? 'deployer' : 'manufacturer')
  const owner = isOfCase ? '' : (hazardLogStrings.party[party] ?? party)
  return [textOf(record, 'type'), owner].filter((part) => part !== '').join(' · ')
}
