import { Button } from '../../../web/ui/button.tsx'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { OutlookTag } from '../../records/web/outlook-tag.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { recordStrings } from '../../records/web/record-strings.ts'
import type { HazardRow } from '../hazard-log-contract.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import type { LevelWords } from './level-words.ts'
import '../../../web/ui/card.css'

interface Props {
  readonly hazards: readonly HazardRow[]
  readonly words: LevelWords
  readonly onMore: (() => void) | undefined
}

/** The hazard log on a narrow screen: one card a hazard. */
export function HazardCards({ hazards, words, onMore }: Props) {
  return (
    <>
      <ul className="hazard-cards">
        {hazards.map((hazard) => (
          <li key={hazard.id} className="card hazard-card">
            <h2>
              <RecordLink record={{ kind: 'hazard', ref: hazard.ref }}>
                {hazard.ref} {hazard.name}
              </RecordLink>
            </h2>
            {(hazard.harm || hazard.effect) && <p>{hazard.harm || hazard.effect}</p>}
            <dl>
              <CardRating name={hazardLogStrings.initial} rated={hazard.initial} words={words} />
              <CardRating name={hazardLogStrings.residual} rated={hazard.residual} words={words} />
              <div>
                <dt>{hazardLogStrings.status}</dt>
                <dd className="row">
                  {hazardLogStrings.states[hazard.state] ?? hazard.state} <OutlookTag outlook={hazard.outlook} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      {onMore && <Button onClick={onMore}>{recordStrings.more}</Button>}
    </>
  )
}

interface RatingProps {
  readonly name: string
  readonly rated: HazardRow['initial']
  readonly words: LevelWords
}

function CardRating({ name, rated, words }: RatingProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="row">
        <LevelChip level={rated.level} word={words(rated.level)} /> {rated.rating && <Scores rated={rated} />}
      </dd>
    </div>
  )
}

/** Severity × likelihood as words; what is not rated says so and is never the lowest word. */
function Scores({ rated }: { readonly rated: HazardRow['initial'] }) {
  const { severity, likelihood } = rated.rating ?? {}
  if (severity === undefined && likelihood === undefined) {
    return <span className="muted">{hazardLogStrings.notRated}</span>
  }
  return `${severity ?? '–'} × ${likelihood ?? '–'}`
}
