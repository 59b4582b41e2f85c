import { useState } from 'react'
import { Field } from '../../../web/forms/field.tsx'
import { FormDialog } from '../../../web/forms/form-dialog.tsx'
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
  const submit = () => {
    const given = reason.trim()
    setMissing(given === '')
    if (given !== '') onReason(given)
  }
  return (
    <FormDialog
      title={title}
      about={about}
      submit={action}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  )
}
