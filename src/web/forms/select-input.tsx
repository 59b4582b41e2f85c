import { useId } from 'react'
import './field.css'

interface Props {
  readonly label: string
  /** What the first option says: nothing is left out. */
  readonly all: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly onSelect: (value: string | undefined) => void
}

/** A choice that narrows a list. */
export function SelectInput({ label, all, value, options, onSelect }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="control"
        value={value}
        onChange={(event) => onSelect(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
