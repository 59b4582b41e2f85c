import { Tag, type Tone } from '../../../web/ui/tag.tsx'
import { FieldDifferences } from '../../records/web/field-differences.tsx'
import { MeaningTag } from '../../records/web/meaning-tag.tsx'
import { RecordChip } from '../../records/web/record-chip.tsx'
import type { ItemDifferenceView, RecordBehind } from '../issue-difference-contract.ts'
import { differenceStrings } from './difference-strings.ts'
import { placed } from './placed.ts'
import '../../records/web/difference-item.css'

const TONES: { readonly [change in ItemDifferenceView['change']]: Tone } = {
  added: 'good',
  removed: 'warn',
  changed: 'quiet',
}

/** One thing that differs: a row, a value or a paragraph, with the records behind it and what became of them. */
export function ItemDifference({ item }: { readonly item: ItemDifferenceView }) {
  const { change, name, within, about, behind } = item
  return (
    <li className="difference-item">
      <p className="row">
        <Tag tone={TONES[change]}>{differenceStrings.changes[change]}</Tag>
        {name !== '' && name !== about?.record.ref && <b>{name}</b>}
        {about !== null && <Behind behind={about} known={change} />}
        {within !== '' && <span className="muted small">{within}</span>}
      </p>
      {change === 'changed' ? <Turns item={item} /> : <Said item={item} />}
      {behind.length > 0 && (
        <p className="row small">
          <span className="muted">{differenceStrings.behind}</span>
          {behind.map((one) => (
            <Behind key={one.record.id} behind={one} />
          ))}
        </p>
      )}
    </li>
  )
}

interface BehindProps {
  readonly behind: RecordBehind
  /** What is said of it already. */
  readonly known?: ItemDifferenceView['change']
}

function Behind({ behind: { record, meaning, affectsResidualRisk }, known }: BehindProps) {
  return (
    <span className="row">
      <RecordChip record={record} />
      {meaning !== null && meaning !== known && <MeaningTag meaning={meaning} />}
      {affectsResidualRisk && <b className="small">{differenceStrings.affects}</b>}
    </span>
  )
}

/** What it said and what it says, side by side where there is room. */
function Turns({ item: { parts, name } }: { readonly item: ItemDifferenceView }) {
  const changes = placed(parts).map(({ key, item: { label, before, after } }) => ({
    field: key,
    label: labelled(label, name),
    before: before === '' ? null : before,
    after: after === '' ? null : after,
  }))
  return <FieldDifferences changes={changes} />
}

/** What is in one version only, on the side of that version; what is long is read on request. */
function Said({ item: { change, name, parts } }: { readonly item: ItemDifferenceView }) {
  if (parts.length === 0) return null
  const said = (
    <dl>
      {placed(parts).map(({ key, item: { label, before, after } }) => (
        <div key={key}>
          <dt>{labelled(label, name)}</dt>
          <dd>{after ?? before}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <div className={`issue-said issue-said-${change}`}>
      {parts.length <= MOST_OPEN ? (
        said
      ) : (
        <details>
          <summary>{differenceStrings.whatItSays}</summary>
          {said}
        </details>
      )}
    </div>
  )
}

const MOST_OPEN = 6

/** Prose stands under no head, and the value of a name only under that. */
function labelled(label: string, name: string): string {
  if (label !== '') return label
  return name === '' ? differenceStrings.text : differenceStrings.value
}
