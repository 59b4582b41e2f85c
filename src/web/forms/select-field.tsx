import type { ReactNode } from 'react'
import { Field } from './field.tsx'

interface Props<Value extends string> {
  readonly label: string
  readonly help?: string
  readonly error?: string | undefined
  /** Stands beneath the control: whether the value is saved. */
  readonly status?: ReactNode
  /** What the option says that chooses nothing; without it something is always chosen. */
  readonly none?: string
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  /** Of a value that no option has, nothing is shown as chosen. */
  readonly value: Value | '' | undefined
  readonly onSelect: (value: Value | undefined) => void
  readonly disabled?: boolean
}

/** One of several values with its label, help, and what is wrong with it. */
export function SelectField<Value extends string>(props: Props<Value>) {
  const { label, help = '', error, status, none, options, value = '', onSelect, disabled = false } = props
  return (
    <Field label={label} help={help} error={error} status={status}>
      {(ids) => (
        <select
          {...ids}
          className="control"
          disabled={disabled}
          value={value}
          onChange={({ target }) => onSelect(options.find((option) => option.value === target.value)?.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Words as options that say what they are. */
export function wordOptions<Word extends string>(words: readonly Word[]): readonly { value: Word; text: string }[] {
  return words.map((word) => ({ value: word, text: word }))
}

/** Words as options under the texts by which people know them. */
export function namedOptions<Word extends string>(
  words: readonly Word[],
  texts: { readonly [word in Word]: string },
): readonly { value: Word; text: string }[] {
  return words.map((word) => ({ value: word, text: texts[word] }))
}
