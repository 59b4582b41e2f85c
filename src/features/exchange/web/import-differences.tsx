import { Tag } from '../../../web/ui/tag.tsx'
import { FieldDifferences } from '../../records/web/field-differences.tsx'
import type { ImportDifferences as Differences } from '../exchange-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'

const SHOWN = 100
const NAMED = 10

/** What storing would change in a case that exists, hazard by hazard, and what of the file or the case stays apart. */
export function ImportDifferences({ differences }: { readonly differences: Differences }) {
  const { fresh, changed, same, absent, otherStatus, otherRating } = differences
  const lines = [
    ...changed.map((hazard) => ({ ...hazard, tag: exchangeStrings.changedTag })),
    ...fresh.map((hazard) => ({ ...hazard, fields: [], parts: [], tag: exchangeStrings.freshTag })),
  ]
  return (
    <section className="stack-small" aria-label={exchangeStrings.differencesTitle}>
      <h3>{exchangeStrings.differencesTitle}</h3>
      <p>
        {lines.length === 0
          ? exchangeStrings.noDifference
          : exchangeStrings.differencesSum({ fresh: fresh.length, changed: changed.length, same })}
      </p>
      {lines.length > 0 && (
        <ul className="import-differences">
          {lines.slice(0, SHOWN).map((line) => (
            <HazardLine key={`${line.tag} ${line.ref} ${line.name}`} {...line} />
          ))}
        </ul>
      )}
      {lines.length > SHOWN && <p className="muted">{exchangeStrings.moreDifferences(lines.length - SHOWN)}</p>}
      {otherStatus.slice(0, SHOWN).map(({ ref, says }) => (
        <p key={ref}>{exchangeStrings.otherStatus(ref, says)}</p>
      ))}
      {otherRating.length > 0 && <p>{exchangeStrings.otherRating(...firstNamed(otherRating))}</p>}
      {absent.length > 0 && <p>{exchangeStrings.absent(...firstNamed(absent))}</p>}
    </section>
  )
}

/** The first few hazards by their references, and how many more there are. */
function firstNamed(hazards: readonly { readonly ref: string }[]): readonly [readonly string[], number] {
  return [hazards.slice(0, NAMED).map(({ ref }) => ref), Math.max(0, hazards.length - NAMED)]
}

interface Line {
  readonly ref: string | null
  readonly name: string
  readonly tag: string
  readonly fields: Differences['changed'][number]['fields']
  readonly parts: Differences['changed'][number]['parts']
}

function HazardLine({ ref, name, tag, fields, parts }: Line) {
  return (
    <li className="stack-small">
      <span>
        <Tag tone="quiet">{tag}</Tag> <b>{ref}</b> {name}
      </span>
      {fields.length > 0 && <FieldDifferences changes={fields} />}
      {parts.map((part) => (
        <div key={`${part.kind} ${part.ref} ${part.name}`} className="stack-small">
          <span>
            {part.ref === null
              ? exchangeStrings.addsPart(part.kind, part.name)
              : exchangeStrings.changesPart(part.kind, part.ref, part.name)}
          </span>
          {part.fields.length > 0 && <FieldDifferences changes={part.fields} />}
        </div>
      ))}
    </li>
  )
}
