import { type SubmitEvent, useState } from 'react'
import { Field } from '../../../web/forms/field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { recordStrings } from './record-strings.ts'

interface Props {
  readonly title: string
  readonly about: string
  readonly action: string
  readonly pending: boolean
  readonly error: Error | null
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why before something leaves or comes back: the reason stays in the record. */
export function ReasonDialog({ title, about, action, pending, error, onReason, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const given = reason.trim()
    setMissing(given === '')
    if (given !== '') onReason(given)
  }
  return (
    <Modal title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{about}</p>
        <Field label={recordStrings.reason} error={missing ? recordStrings.reasonNeeded : ''}>
          {(ids) => (
            <textarea
              {...ids}
              className="control"
              required
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {error && <ProblemNotice error={error} />}
        <div className="row">
          <Button look="primary" type="submit" disabled={pending}>
            {action}
          </Button>
          <Button onClick={onClose}>{recordStrings.cancel}</Button>
        </div>
      </form>
    </Modal>
  )
}
