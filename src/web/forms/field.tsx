import { type ReactNode, useId } from 'react'
import './field.css'

interface Props {
  /** Where an error above the form leads to; made up without one. */
  readonly id?: string
  readonly label: string
  readonly help?: string
  /** Stands beside the label: what its word means. */
  readonly definition?: ReactNode
  readonly error?: string | undefined
  /** Renders the control with the ids that join it to its label, help and error. */
  readonly children: (ids: ControlIds) => ReactNode
  /** Stands beneath the control: whether the value is saved. */
  readonly status?: ReactNode
}

export interface ControlIds {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
}

/** A label, its help, a control, and what is wrong with it. */
export function Field({ id: given, label, help = '', definition, error = '', children, status }: Props) {
  const made = useId()
  const id = given ?? made
  const notes = { id, help, error }
  return (
    <div className="field">
      <div className="field-head">
        <span>
          <label htmlFor={id}>{label}</label>
          {definition}
        </span>
        {status}
      </div>
      <FieldNotes {...notes} />
      {children({ id, 'aria-describedby': describedBy(notes), 'aria-invalid': error === '' ? undefined : true })}
    </div>
  )
}

interface Notes {
  /** The id of the control that they are about. */
  readonly id: string
  readonly help: string
  readonly error: string
}

/** What helps with a control, and what is wrong with it; nothing where there is neither. */
export function FieldNotes({ id, help, error }: Notes) {
  return (
    <>
      {help && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </>
  )
}

/** The ids of the notes there are, for whoever hears the control. */
export function describedBy({ id, help, error }: Notes): string | undefined {
  return [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}
