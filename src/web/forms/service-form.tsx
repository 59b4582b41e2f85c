import { type ReactNode, type SubmitEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import './service-form.css'

/** What is wrong with a form, by the id of the field. */
export type Faults = { readonly [field: string]: string }

interface Props {
  /** What is wrong with what was given, found when the form is sent; nothing is sent while there is something. */
  readonly check: () => Faults
  /** What the server said against it. */
  readonly problem: ReactNode
  readonly submit: string
  readonly pending: boolean
  readonly onSend: () => void
  /** What stands beside the button, as a way back. */
  readonly aside?: ReactNode
  /** Whoever may not do this sees the form and cannot send it. */
  readonly disabled?: boolean
  readonly children: (faults: Faults) => ReactNode
}

/** A form of one page: what is wrong stands above it, takes the focus, and leads to each field. */
export function ServiceForm({ check, problem, submit, pending, onSend, aside, disabled = false, children }: Props) {
  const [faults, setFaults] = useState<Faults>({})
  const [attempt, setAttempt] = useState(0)
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const found = check()
    setFaults(found)
    setAttempt(attempt + 1)
    if (Object.keys(found).length === 0) onSend()
  }
  return (
    <form className="service-form" onSubmit={send} noValidate>
      <ErrorSummary key={attempt} faults={faults} />
      {Object.keys(faults).length === 0 && problem}
      <fieldset className="service-form-fields" disabled={disabled}>
        {children(faults)}
      </fieldset>
      <div className="row">
        <Button look="primary" type="submit" disabled={pending || disabled}>
          {submit}
        </Button>
        {aside}
      </div>
    </form>
  )
}
