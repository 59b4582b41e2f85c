import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { request } from '../../../web/api/api-client.ts'
import { SelectField } from '../../../web/forms/select-field.tsx'
import { FormDialog } from '../../../web/forms/form-dialog.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
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
  const submit = () => {
    setMissing(name.trim() === '')
    if (name.trim() !== '') create.mutate()
  }
  return (
    <FormDialog
      title={portfolioStrings.newCase}
      about={portfolioStrings.newCaseAbout}
      submit={portfolioStrings.create}
      pending={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={portfolioStrings.name}
        help={portfolioStrings.nameHelp}
        error={missing ? portfolioStrings.nameNeeded : ''}
        required
        value={name}
        onText={setName}
      />
      <SelectField
        label={portfolioStrings.type}
        options={CASE_TYPES}
        value={type}
        onSelect={(chosen = CASE_TYPES[0].value) => setType(chosen)}
      />
    </FormDialog>
  )
}
