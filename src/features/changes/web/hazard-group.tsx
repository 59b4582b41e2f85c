import { dayText } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { FieldDifferences } from '../../records/web/field-differences.tsx'
import { FieldReading } from '../../records/web/field-reading.tsx'
import { MeaningTag } from '../../records/web/meaning-tag.tsx'
import { RecordChip } from '../../records/web/record-chip.tsx'
import type { DifferenceView } from '../changes-contract.ts'
import { changesStrings } from './changes-strings.ts'
import '../../records/web/difference-item.css'

interface Props {
  readonly differences: readonly [DifferenceView, ...DifferenceView[]]
}

/** What differs under one hazard, or what concerns the whole case. */
export function HazardGroup({ differences }: Props) {
  const [{ hazard }] = differences
  const title =
    hazard === null ? (
      changesStrings.wholeCase
    ) : (
      <>
        <span>{hazard.ref}</span> {hazard.title}
      </>
    )
  const level = hazard && <LevelChip level={hazard.level} word={hazard.word || changesStrings.unrated} />
  return (
    <Card title={title} aside={level}>
      <ul className="differences">
        {differences.map((difference) => (
          <DifferenceItem key={difference.id} difference={difference} />
        ))}
      </ul>
    </Card>
  )
}

function DifferenceItem({ difference }: { readonly difference: DifferenceView }) {
  const { meaning, kindLabel, record, joined, affectsResidualRisk, otherHazards, people, at } = difference
  return (
    <li className="difference-item">
      <div className="difference-head">
        <p className="row">
          <MeaningTag meaning={meaning} />
          <span className="muted small">{kindLabel}</span>
          <RecordChip record={record} />
          {joined && (
            <>
              <span>{joined.label}</span>
              <RecordChip record={joined.to} />
            </>
          )}
          {affectsResidualRisk && <b className="small">{changesStrings.affects}</b>}
          {otherHazards > 0 && <span className="muted small">{changesStrings.bearsOn(otherHazards)}</span>}
        </p>
        <p className="muted small">{changesStrings.by(people, dayText(at.slice(0, 10)))}</p>
      </div>
      {meaning === 'added' ? <WhatItSays difference={difference} /> : <Turns difference={difference} />}
    </li>
  )
}

function Turns({ difference: { fields } }: { readonly difference: DifferenceView }) {
  if (fields.length === 0) return null
  return <FieldDifferences changes={fields} />
}

/** What is new has no before: it is read as it is, on request. */
function WhatItSays({ difference: { fields, record } }: { readonly difference: DifferenceView }) {
  const said = fields.filter(({ after }) => after !== record.title)
  if (said.length === 0) return null
  return (
    <details>
      <summary>{changesStrings.whatItSays}</summary>
      <dl className="said">
        {said.map(({ field, label, after }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <FieldReading value={after} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
