import { useEffect, useRef } from 'react'
import { Card } from '../../../web/ui/card.tsx'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import type { FoundHazard, WorkshopView } from '../workshop-contract.ts'
import { BlindRating } from './blind-rating.tsx'
import { isOver } from './workshop-over.ts'
import { roomStrings } from './workshop-strings.ts'

interface Props {
  readonly view: WorkshopView
}

/** What the workshop found, the newest first; what is being rated just now stands above it all. */
export function FoundHazards({ view }: Props) {
  const settled = view.hazards.filter((hazard) => !isBeingRated(hazard))
  return (
    <Card title={roomStrings.found} aside={<span className="muted">{roomStrings.hazards(view.hazards.length)}</span>}>
      {settled.length === 0 ? (
        <p className="muted">{isOver(view) ? roomStrings.noneWereFound : roomStrings.noneFound}</p>
      ) : (
        <List view={view} hazards={settled} />
      )}
    </Card>
  )
}

/** What the group rates now. Whoever asked for it, and lost the button they pressed, goes on here. */
export function BeingRated({ view }: Props) {
  const rated = view.hazards.filter(isBeingRated)
  const place = useRef<HTMLDivElement>(null)
  const isEmpty = rated.length === 0
  useEffect(() => {
    if (!isEmpty && document.activeElement === document.body) place.current?.focus()
  }, [isEmpty])
  if (isEmpty) return null
  return (
    <div ref={place} tabIndex={-1}>
      <Card title={roomStrings.beingRated} className="room-focus">
        <List view={view} hazards={rated} />
      </Card>
    </div>
  )
}

function isBeingRated({ round }: FoundHazard): boolean {
  return round?.state === 'asked' || round?.state === 'revealed'
}

function List({ view, hazards }: Props & { readonly hazards: readonly FoundHazard[] }) {
  return (
    <ul className="room-hazards">
      {hazards.toReversed().map((hazard) => (
        <Found key={hazard.id} view={view} hazard={hazard} />
      ))}
    </ul>
  )
}

function Found({ view, hazard }: { readonly view: WorkshopView; readonly hazard: FoundHazard }) {
  const { ref, name, causes, effect, item, prompt, round } = hazard
  const place = [item === view.at ? '' : item, prompt].filter(Boolean).join(', ')
  return (
    <li className="room-hazard">
      <div className="row spread">
        <RecordLink record={{ kind: 'hazard', ref }} className="room-hazard-name">
          <b>{ref}</b> {name}
        </RecordLink>
        {round?.agreed && <LevelChip level={round.agreed.level} word={round.agreed.word} />}
      </div>
      {causes.length > 0 && <p>{roomStrings.causes(causes)}</p>}
      {effect !== '' && <p>{roomStrings.effectIs(effect)}</p>}
      {place !== '' && <p className="muted small">{place}</p>}
      <BlindRating view={view} hazard={hazard} />
    </li>
  )
}
