import type { ReactNode } from 'react'
import { Field } from './field.tsx'

interface Props {
  readonly id?: string
  readonly label: string
  readonly help?: string
  readonly error?: string | undefined
  /** Stands beside the label. */
  readonly status?: ReactNode
  readonly required?: boolean
  readonly value: string
  readonly onText: (text: string) => void
}

/** Prose, or a list with one entry on each line. */
export function TextLines({ id, label, help = '', error, status, value, onText, ...input }: Props) {
  return (
    <Field {...(id === undefined ? {} : { id })} label={label} help={help} error={error} status={status}>
      {(ids) => (
        <textarea
          {...ids}
          {...input}
          className="control"
          rows={2}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  )
}
