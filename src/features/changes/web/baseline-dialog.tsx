import { useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { Field } from '../../../web/forms/field.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
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
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
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
    <Modal title={changesStrings.makeBaseline} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="muted">{changesStrings.baselineAbout}</p>
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
        {freeze.error && <ProblemNotice error={freeze.error} />}
        <div className="row">
          <Button look="primary" type="submit" disabled={freeze.isPending}>
            {changesStrings.freeze}
          </Button>
          <Button onClick={onClose}>{changesStrings.cancel}</Button>
        </div>
      </form>
    </Modal>
  )
}
