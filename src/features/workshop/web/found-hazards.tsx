import { Card } from '../../../web/ui/card.tsx'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import type { FoundHazard, WorkshopView } from '../workshop-contract.ts'
import { BlindRating } from './blind-rating.tsx'
import { roomStrings } from './workshop-strings.ts'

/** What the workshop found, the newest first, with how the group rates each. */
export function FoundHazards({ view }: { readonly view: WorkshopView }) {
  const { hazards } = view
  return (
    <Card title={roomStrings.found} aside={<span className="muted">{roomStrings.hazards(hazards.length)}</span>}>
      {hazards.length === 0 ? (
        <p className="muted">{roomStrings.noneFound}</p>
      ) : (
        <ul className="room-hazards">
          {hazards.toReversed().map((hazard) => (
            <Found key={hazard.id} view={view} hazard={hazard} />
          ))}
        </ul>
      )}
    </Card>
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
