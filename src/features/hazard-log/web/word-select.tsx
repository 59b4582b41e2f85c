import { SelectField, wordOptions } from '../../../web/forms/select-field.tsx'
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
    <SelectField
      label={label}
      help={(value === undefined ? undefined : meanings[value]) ?? help}
      none={hazardLogStrings.choose}
      options={wordOptions(foreign ? [value, ...words] : words)}
      value={value}
      onSelect={onSelect}
    />
  )
}
