import type { Json } from '../../../domain/record/json.ts'
import { type Stretch, wordDifference } from '../../../web/text/word-difference.ts'
import { FieldReading } from './field-reading.tsx'
import { recordStrings } from './record-strings.ts'
import './field-turn.css'

interface Props {
  readonly label: string
  readonly before: Json
  readonly after: Json
}

/** One field before and after, side by side; of text the words that differ are marked. */
export function FieldTurn({ label, before, after }: Props) {
  const isText = typeof before === 'string' && typeof after === 'string'
  const words = isText ? wordDifference(before, after) : null
  return (
    <div className="turn">
      <dt>{label}</dt>
      <dd className="turn-before">
        <span className="turn-side">{recordStrings.before}</span>
        {words === null ? <FieldReading value={before} /> : <Words stretches={words.before} mark="del" />}
      </dd>
      <dd className="turn-after">
        <span className="turn-side">{recordStrings.after}</span>
        {words === null ? <FieldReading value={after} /> : <Words stretches={words.after} mark="ins" />}
      </dd>
    </div>
  )
}

function Words({ stretches, mark: Mark }: { readonly stretches: readonly Stretch[]; readonly mark: 'del' | 'ins' }) {
  return (
    <p className="turn-text">
      {stretches.map(({ text, isMarked }, place) => {
        // oxlint-disable-next-line react/no-array-index-key -- stretches of a text have no identity but their place
        return isMarked ? <Mark key={place}>{text}</Mark> : <span key={place}>{text}</span>
      })}
    </p>
  )
}
