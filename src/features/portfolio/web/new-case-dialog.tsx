import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { request } from '../../../web/api/api-client.ts'
import { Field } from '../../../web/forms/field.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { spaceSchema } from '../../records/records-contract.ts'
import { portfolioQuery } from './portfolio-query.ts'
import { CASE_TYPES, portfolioStrings } from './portfolio-strings.ts'

/** Starts an empty case with its name and standard. */
export function NewCaseDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [type, setType] = useState<string>(CASE_TYPES[0].value)
  const [missing, setMissing] = useState(false)
  const create = useMutation({
    mutationFn: () => request('/api/spaces', spaceSchema, { method: 'POST', body: { name: name.trim(), type } }),
    onSuccess: (space) => {
      void client.invalidateQueries({ queryKey: portfolioQuery.queryKey })
      void navigate({ to: '/cases/$space', params: { space: space.id } })
    },
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() !== '') create.mutate()
  }
  return (
    <Modal title={portfolioStrings.newCase} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="muted">{portfolioStrings.newCaseAbout}</p>
        <TextField
          label={portfolioStrings.name}
          help={portfolioStrings.nameHelp}
          error={missing ? portfolioStrings.nameNeeded : ''}
          required
          value={name}
          onText={setName}
        />
        <Field label={portfolioStrings.type}>
          {(ids) => (
            <select {...ids} className="control" value={type} onChange={(event) => setType(event.target.value)}>
              {CASE_TYPES.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.text}
                </option>
              ))}
            </select>
          )}
        </Field>
        {create.error && <ProblemNotice error={create.error} />}
        <div className="row">
          <Button look="primary" type="submit" disabled={create.isPending}>
            {portfolioStrings.create}
          </Button>
          <Button onClick={onClose}>{portfolioStrings.cancel}</Button>
        </div>
      </form>
    </Modal>
  )
}
