import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { request } from '../../../web/api/api-client.ts'
import { SelectField } from '../../../web/forms/select-field.tsx'
import { FormDialog } from '../../../web/forms/form-dialog.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { useNeededText } from '../../../web/forms/use-needed-text.ts'
import { spaceSchema } from '../../records/records-contract.ts'
import { CASE_TYPE_CHOICES } from '../../records/web/case-type-choices.ts'
import { portfolioQuery } from './portfolio-query.ts'
import { portfolioStrings } from './portfolio-strings.ts'

/** Starts an empty case with its name and standard. */
export function NewCaseDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const name = useNeededText(portfolioStrings.nameNeeded, 'name of a case')
  const [type, setType] = useState<string>(CASE_TYPE_CHOICES[0].value)
  const create = useMutation({
    mutationFn: (named: string) => request('/api/spaces', spaceSchema, { method: 'POST', body: { name: named, type } }),
    onSuccess: (space) => {
      name.letGo()
      void client.invalidateQueries({ queryKey: portfolioQuery.queryKey })
      void navigate({ to: '/cases/$space', params: { space: space.id } })
    },
  })
  const submit = () => {
    const named = name.given()
    if (named !== null) create.mutate(named)
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
      <TextField label={portfolioStrings.name} help={portfolioStrings.nameHelp} required {...name.field} />
      <SelectField
        label={portfolioStrings.type}
        options={CASE_TYPE_CHOICES}
        value={type}
        onSelect={(chosen = CASE_TYPE_CHOICES[0].value) => setType(chosen)}
      />
    </FormDialog>
  )
}
