import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { OutlookTag } from '../../records/web/outlook-tag.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { outlookStrings } from '../../records/web/outlook-strings.ts'
import type { HazardRow } from '../hazard-log-contract.ts'
import { WithheldMark } from './grid/withheld-mark.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'
import type { LevelWords } from './level-words.ts'
import '../../../web/ui/card.css'

interface Props {
  readonly hazard: HazardRow
  readonly words: LevelWords
  /** The heading that names it: a card under the head of a group stands one deeper. */
  readonly heading: 'h2' | 'h3'
  readonly isPicked: boolean
  readonly onTurn: () => void
}

/** One hazard on a narrow screen, to be read, opened, or chosen for what is done to many. */
export function HazardCard({ hazard, words, heading: Heading, isPicked, onTurn }: Props) {
  const name = `${hazard.ref} ${hazard.name}`.trim()
  return (
    <li className={isPicked ? 'card hazard-card is-picked' : 'card hazard-card'}>
      <div className="hazard-card-head">
        <Heading>
          {hazard.ref === '' ? name : <RecordLink record={{ kind: 'hazard', ref: hazard.ref }}>{name}</RecordLink>}
          {hazard.retired && <span className="muted"> ({outlookStrings.retired})</span>}
        </Heading>
        <label className="hazard-card-pick">
          <input type="checkbox" checked={isPicked} onChange={onTurn} />
          <span className="visually-hidden">{hazardLogStrings.pickHazard(name)}</span>
        </label>
      </div>
      {(hazard.harm || hazard.effect) && <p>{hazard.harm || hazard.effect}</p>}
      <dl>
        <CardRating field="initial" hazard={hazard} words={words} />
        <CardRating field="residual" hazard={hazard} words={words} />
        <div>
          <dt>{hazardLogStrings.status}</dt>
          <dd className="row">
            {hazardLogStrings.states[hazard.state] ?? hazard.state} <OutlookTag outlook={hazard.outlook} />
          </dd>
        </div>
        {hazard.owner !== '' && (
          <div>
            <dt>{hazardLogStrings.owner}</dt>
            <dd>{hazard.owner}</dd>
          </div>
        )}
      </dl>
    </li>
  )
}

interface RatingProps extends Pick<Props, 'hazard' | 'words'> {
  readonly field: 'initial' | 'residual'
}

function CardRating({ field, hazard, words }: RatingProps) {
  const rated = hazard[field]
  return (
    <div>
      <dt>{hazardLogStrings[field]}</dt>
      <dd className="row">
        {hazard.withheld.includes(field) ? (
          <WithheldMark inWords />
        ) : (
          <>
            <LevelChip level={rated.level} word={words(rated.level)} /> {rated.rating && <Scores rated={rated} />}
          </>
        )}
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
