import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Field } from '../../../web/forms/field.tsx'
import { FormDialog } from '../../../web/forms/form-dialog.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { useSpaceWrite } from '../../records/web/record-actions.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { makeBaseline } from './changes-query.ts'
import { changesStrings } from './changes-strings.ts'

/** Freezes the case under a name that people will look for later. */
export function BaselineDialog({ onClose }: { readonly onClose: () => void }) {
  const space = useSpace()
  const navigate = useNavigate({ from: '/cases/$space/changes' })
  const [name, setName] = useState('')
  const [purpose, setPurpose] = useState('')
  const [missing, setMissing] = useState(false)
  const freeze = useSpaceWrite(space, () => makeBaseline(space, { name: name.trim(), purpose: purpose.trim() }))
  const submit = () => {
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    freeze.mutate(undefined, {
      onSuccess: () => {
        onClose()
        void navigate({ search: {}, replace: true })
      },
    })
  }
  return (
    <FormDialog
      title={changesStrings.makeBaseline}
      about={changesStrings.baselineAbout}
      submit={changesStrings.freeze}
      pending={freeze.isPending}
      error={freeze.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={changesStrings.baselineName}
        help={changesStrings.baselineNameHelp}
        error={missing ? changesStrings.baselineNameNeeded : ''}
        required
        value={name}
        onText={setName}
      />
      <Field label={changesStrings.purpose}>
        {(ids) => (
          <textarea
            {...ids}
            className="control"
            rows={3}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
