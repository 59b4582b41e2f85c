import type { InputHTMLAttributes } from 'react'
import { Field } from './field.tsx'
import { classNames } from '../ui/class-names.ts'

interface Props extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'inputMode' | 'spellCheck' | 'required'
> {
  readonly id?: string
  readonly label: string
  readonly help?: string
  readonly error?: string | undefined
  /** For a number of a few digits. */
  readonly short?: boolean
  readonly value: string
  readonly onText: (text: string) => void
}

/** A line of text with its label, help, and what is wrong with it. */
export function TextField({ id, label, help = '', error, short = false, value, onText, ...input }: Props) {
  return (
    <Field {...(id === undefined ? {} : { id })} label={label} help={help} error={error}>
      {(ids) => (
        <input
          {...ids}
          className={classNames('control', short && 'control-short')}
          autoComplete="off"
          {...input}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  )
}
