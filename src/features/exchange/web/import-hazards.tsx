import { Card } from '../../../web/ui/card.tsx'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { ScrollArea } from '../../../web/ui/scroll-area.tsx'
import type { ImportHazard, ImportRating } from '../exchange-contract.ts'
import { placeWords } from '../place-words-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'

const SHOWN = 200

/** The hazards as they would be stored, each with the place it was read from. */
export function ImportHazards({ hazards }: { readonly hazards: readonly ImportHazard[] }) {
  const title = exchangeStrings.hazardsTitle(hazards.length)
  return (
    <Card title={title}>
      <ScrollArea label={title}>
        <table className="found-hazards">
          <thead>
            <tr>
              <th scope="col">{exchangeStrings.reference}</th>
              <th scope="col">{exchangeStrings.hazard}</th>
              <th scope="col">{exchangeStrings.initial}</th>
              <th scope="col">{exchangeStrings.residual}</th>
              <th scope="col">{exchangeStrings.causes}</th>
              <th scope="col">{exchangeStrings.controls}</th>
              <th scope="col">{exchangeStrings.status}</th>
              <th scope="col">{exchangeStrings.where}</th>
            </tr>
          </thead>
          <tbody>
            {hazards.slice(0, SHOWN).map((hazard) => (
              <tr key={`${hazard.where} ${hazard.title}`}>
                <td className="found-ref">{hazard.ref ?? '–'}</td>
                <td className="found-title">{hazard.title}</td>
                <td>
                  <ReadRating rating={hazard.initial} />
                </td>
                <td>
                  <ReadRating rating={hazard.residual} />
                </td>
                <td>{hazard.causes}</td>
                <td>{hazard.controls}</td>
                <td>{hazard.status ?? hazard.statedStatus ?? '–'}</td>
                <td className="found-where muted small">{placeWords(hazard.where)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {hazards.length > SHOWN && <p className="muted">{exchangeStrings.moreHazards(hazards.length - SHOWN)}</p>}
    </Card>
  )
}

/** A rating where it is certain; else what the source says, in its own words. */
function ReadRating({ rating }: { readonly rating: ImportRating }) {
  const { severity, likelihood, level, stated } = rating
  if (severity !== null || likelihood !== null || level !== null) {
    return (
      <span className="read-rating">
        {level !== null && <LevelChip level={level} word={`level ${level}`} compact />}
        <span>{`${severity ?? '–'} × ${likelihood ?? '–'}`}</span>
      </span>
    )
  }
  const said = [stated.severity, stated.likelihood, stated.risk].filter((part) => part !== null && part !== '')
  return (
    <span className="muted">
      {said.length === 0 ? exchangeStrings.notRated : exchangeStrings.statedOnly(said.join('” · “'))}
    </span>
  )
}
