import { useMutation, useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { SelectField } from '../../../web/forms/select-field.tsx'
import { request } from '../../../web/api/api-client.ts'
import { TextField } from '../../../web/forms/text-field.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { portfolioSchema } from '../../portfolio/portfolio-contract.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { exchangeStrings } from './exchange-strings.ts'
import { applyImport } from './import-calls.ts'

interface Props {
  readonly importId: string
  readonly hazards: number
  /** How many questions nobody has answered. */
  readonly open: number
  readonly space: string | undefined
  readonly onApply: (work: string) => void
}

const NEW = ''

/** Where the hazards go: a case that exists, or a new one. */
export function ImportApply({ importId, hazards, open, space, onApply }: Props) {
  const [into, setInto] = useState(space ?? NEW)
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const { data } = useQuery({
    queryKey: ['portfolio'],
    queryFn: ({ signal }) => request('/api/portfolio', portfolioSchema, { signal }),
  })
  const apply = useMutation({
    mutationFn: () => applyImport(importId, into === NEW ? { newCase: name.trim() } : { space: into }),
    onSuccess: ({ work }) => onApply(work),
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const nameless = into === NEW && name.trim() === ''
    setMissing(nameless)
    if (!nameless) apply.mutate()
  }
  return (
    <Card title={exchangeStrings.applyTitle}>
      <form className="stack import-apply" onSubmit={submit} noValidate>
        <SelectField
          label={exchangeStrings.into}
          options={[
            { value: NEW, text: exchangeStrings.newCase },
            ...(data?.cases ?? []).map((one) => ({ value: one.space.id, text: one.space.name })),
          ]}
          value={into}
          onSelect={(chosen = NEW) => setInto(chosen)}
        />
        {into === NEW && (
          <TextField
            label={exchangeStrings.newCaseName}
            error={missing ? exchangeStrings.nameNeeded : ''}
            required
            value={name}
            onText={setName}
          />
        )}
        {apply.error && <ProblemNotice error={apply.error} />}
        <div className="row">
          <GuardedButton
            action="import.apply"
            look="primary"
            type="submit"
            disabled={open > 0 || hazards === 0 || apply.isPending}
          >
            {exchangeStrings.apply(hazards)}
          </GuardedButton>
          {open > 0 && <span className="muted">{exchangeStrings.openFirst}</span>}
        </div>
      </form>
    </Card>
  )
}
