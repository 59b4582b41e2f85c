import { useEffect, useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { OutlookTag } from '../../records/web/outlook-tag.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { recordStrings } from '../../records/web/record-strings.ts'
import type { HazardRow } from '../hazard-log-contract.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import type { HazardLog } from './use-hazard-log.ts'
import { WithheldMark } from './grid/withheld-mark.tsx'
import type { LevelWords } from './level-words.ts'
import '../../../web/ui/card.css'

interface Props {
  readonly log: HazardLog
  readonly words: LevelWords
  /** Keeps read what stands from one place of the log to another. */
  readonly onSee: (first: number, last: number, held: number | null) => void
}

const MORE = 50

/** The hazard log on a narrow screen: one card a hazard. */
export function HazardCards({ log, words, onSee }: Props) {
  const [wanted, setWanted] = useState({ about: log.about, count: MORE })
  const count = Math.min(wanted.about === log.about ? wanted.count : MORE, log.total)
  useEffect(() => onSee(0, count, null), [count, onSee])
  const hazards = Array.from({ length: count }, (_, index) => log.at(index)).filter((row) => row !== undefined)
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
              <CardRating field="initial" hazard={hazard} words={words} />
              <CardRating field="residual" hazard={hazard} words={words} />
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
      {count < log.total && (
        <Button onClick={() => setWanted({ about: log.about, count: count + MORE })}>{recordStrings.more}</Button>
      )}
    </>
  )
}

interface RatingProps {
  readonly field: 'initial' | 'residual'
  readonly hazard: HazardRow
  readonly words: LevelWords
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
