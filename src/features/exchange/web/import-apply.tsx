import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formSent } from '../../../web/forms/form-sent.ts'
import { SelectField } from '../../../web/forms/select-field.tsx'
import { request } from '../../../web/api/api-client.ts'
import { TextField } from '../../../web/forms/text-field.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { portfolioSchema } from '../../portfolio/portfolio-contract.ts'
import { CASE_TYPES } from '../../records/web/case-types.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import type { DeskImport } from '../exchange-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'
import { applyImport, differencesQuery } from './import-calls.ts'
import { ImportDifferences } from './import-differences.tsx'

interface Props {
  readonly prepared: DeskImport
  readonly space: string | undefined
  readonly onApply: (work: string) => void
}

const NEW = ''

/** Where the hazards go: a case that exists, or a new one. */
export function ImportApply({ prepared, space, onApply }: Props) {
  const { importId, open, result } = prepared
  const hazards = result.hazards.length
  const [into, setInto] = useState(space ?? NEW)
  const [name, setName] = useState('')
  const [type, setType] = useState<string>(CASE_TYPES[0].value)
  const [missing, setMissing] = useState(false)
  const { data } = useQuery({
    queryKey: ['portfolio'],
    queryFn: ({ signal }) => request('/api/portfolio', portfolioSchema, { signal }),
  })
  const differs = into !== NEW && open === 0
  const compared = useQuery({ ...differencesQuery(prepared, into), enabled: differs })
  const differences = differs ? compared.data : undefined
  const fresh = differences?.fresh.length ?? 0
  const changed = differences?.changed.length ?? 0
  const isSame = differences !== undefined && fresh + changed === 0
  const apply = useMutation({
    mutationFn: () => applyImport(importId, into === NEW ? { newCase: name.trim(), type } : { space: into }),
    onSuccess: ({ work }) => onApply(work),
  })
  const submit = () => {
    const nameless = into === NEW && name.trim() === ''
    setMissing(nameless)
    if (!nameless) apply.mutate()
  }
  return (
    <Card title={exchangeStrings.applyTitle}>
      <form className="stack import-apply" onSubmit={formSent(submit)} noValidate>
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
          <>
            <TextField
              label={exchangeStrings.newCaseName}
              error={missing ? exchangeStrings.nameNeeded : ''}
              required
              value={name}
              onText={setName}
            />
            <SelectField
              label={exchangeStrings.newCaseType}
              options={CASE_TYPES}
              value={type}
              onSelect={(chosen = CASE_TYPES[0].value) => setType(chosen)}
            />
          </>
        )}
        {differs && compared.isPending && <Loading />}
        {differs && compared.error && <ProblemNotice error={compared.error} retry={compared.refetch} />}
        {differences && <ImportDifferences differences={differences} />}
        {apply.error && <ProblemNotice error={apply.error} />}
        <div className="row">
          <GuardedButton
            action="import.apply"
            look="primary"
            type="submit"
            disabled={open > 0 || isSame || apply.isPending}
          >
            {fresh + changed === 0 ? exchangeStrings.apply(hazards) : exchangeStrings.applyDifferences(fresh, changed)}
          </GuardedButton>
          {open > 0 && <span className="muted">{exchangeStrings.openFirst}</span>}
        </div>
      </form>
    </Card>
  )
}
