import type { ComponentPropsWithoutRef } from 'react'
import type { ControlIds } from '../../../web/forms/field.tsx'
import { capitalised } from '../../../domain/record/spoken.ts'
import { classNames } from '../../../web/ui/class-names.ts'
import type { FieldView } from './field-text.ts'
import { recordStrings } from './record-strings.ts'

const FLAG: { readonly [choice: string]: string } = { yes: recordStrings.yes, no: recordStrings.no }

interface Props {
  readonly field: FieldView
  readonly ids: ControlIds
  readonly value: string
  readonly onChange: (value: string, when: 'rest' | 'now') => void
  readonly onLeave?: () => void
  /** Enter in a single line, which takes no line break. */
  readonly onEnter?: (() => void) | undefined
  /** Shows its edge only when it is meant, for surfaces that are read more than written. */
  readonly calm?: boolean
  readonly disabled?: boolean
}

/** The control a kind asks for: line, text, date, choice, number, flag or lines. */
export function FieldControl({ field, ids, value, onChange, onLeave, onEnter, calm = false, disabled = false }: Props) {
  const shared = {
    ...ids,
    className: classNames('control', calm && 'control-calm'),
    value,
    disabled,
    required: field.required,
    onBlur: onLeave,
  }
  const choices = field.control === 'flag' ? Object.keys(FLAG) : field.choices
  if (field.control === 'choice' || field.control === 'flag') {
    return (
      <select {...shared} onChange={(event) => onChange(event.target.value, 'now')}>
        <option value="">{recordStrings.notRecorded}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {field.control === 'flag' ? FLAG[choice] : capitalised(choice)}
          </option>
        ))}
      </select>
    )
  }
  if (field.control === 'text' || field.control === 'lines') {
    return <textarea {...shared} rows={2} onChange={(event) => onChange(event.target.value, 'rest')} />
  }
  if (field.control === 'line') {
    return <LineControl {...shared} onText={(text) => onChange(text, 'rest')} onEnter={onEnter} />
  }
  return (
    <input
      {...shared}
      type={field.control === 'date' ? 'date' : 'text'}
      inputMode={field.control === 'number' ? 'decimal' : undefined}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value, 'rest')}
    />
  )
}

interface LineProps extends ComponentPropsWithoutRef<'textarea'> {
  readonly onText: (text: string) => void
  readonly onEnter: (() => void) | undefined
}

/** A single line that is shown whole however long it is: it grows, takes no line break, and Enter sends its form. */
function LineControl({ onText, onEnter, ...rest }: LineProps) {
  return (
    <textarea
      {...rest}
      className={`${rest.className} control-line`}
      rows={1}
      onChange={(event) => onText(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        if (onEnter === undefined) event.currentTarget.form?.requestSubmit()
        else onEnter()
      }}
    />
  )
}
