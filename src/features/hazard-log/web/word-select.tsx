import { Field } from '../../../web/forms/field.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'

interface Props {
  readonly label: string
  readonly help?: string
  readonly words: readonly string[]
  /** What the plan says each word means. */
  readonly meanings: { readonly [word: string]: string }
  readonly value: string | undefined
  readonly onSelect: (word: string | undefined) => void
}

/** The words of one scale; a word of another scale stays as it was written until it is judged anew. */
export function WordSelect({ label, help = '', words, meanings, value, onSelect }: Props) {
  const foreign = value !== undefined && !words.includes(value)
  return (
    <Field label={label} help={(value === undefined ? undefined : meanings[value]) ?? help}>
      {(ids) => (
        <select
          {...ids}
          className="control"
          value={value ?? ''}
          onChange={(event) => onSelect(event.target.value === '' ? undefined : event.target.value)}
        >
          <option value="">{hazardLogStrings.choose}</option>
          {foreign && <option value={value}>{value}</option>}
          {words.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
