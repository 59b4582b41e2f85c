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
import { CASE_TYPE_CHOICES } from '../../records/web/case-type-choices.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import type { DeskImport, ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'
import { applyImport, differencesQuery } from './import-calls.ts'
import { ImportDifferences } from './import-differences.tsx'
import { Question } from './import-question.tsx'
import { useImportAnswers } from './use-import-answers.ts'

interface Props {
  readonly prepared: DeskImport
  readonly space: string | undefined
  readonly onApply: (work: string) => void
}

const NEW = ''

/** Where the hazards go: a case that exists, or a new one. */
export function ImportApply({ prepared, space, onApply }: Props) {
  const { importId, open, result, asks, answers, caseName } = prepared
  const hazards = result.hazards.length
  const [into, setInto] = useState(space ?? NEW)
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? caseName
  const [type, setType] = useState<string>(CASE_TYPE_CHOICES[0].value)
  const [missing, setMissing] = useState(false)
  const { data } = useQuery({
    queryKey: ['portfolio'],
    queryFn: ({ signal }) => request('/api/portfolio', portfolioSchema, { signal }),
  })
  const target = into === NEW ? type : data?.cases.find(({ space: { id } }) => id === into)?.space.type
  const asked = asksOf(asks, target)
  const unsaid = asked.some(({ id }) => answers[id] === undefined)
  const differs = into !== NEW && target !== undefined && open === 0 && !unsaid
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
              help={typed === null && caseName !== '' ? exchangeStrings.nameProposed : ''}
              error={missing ? exchangeStrings.nameNeeded : ''}
              required
              value={name}
              onText={setTyped}
            />
            <SelectField
              label={exchangeStrings.newCaseType}
              options={CASE_TYPE_CHOICES}
              value={type}
              onSelect={(chosen = CASE_TYPE_CHOICES[0].value) => setType(chosen)}
            />
          </>
        )}
        <TargetQuestions prepared={prepared} asked={asked} />
        {differs && compared.isPending && <Loading />}
        {differs && compared.error && <ProblemNotice error={compared.error} retry={compared.refetch} />}
        {differences && <ImportDifferences differences={differences} />}
        {apply.error && <ProblemNotice error={apply.error} />}
        <div className="row">
          <GuardedButton
            action="import.apply"
            look="primary"
            type="submit"
            disabled={open > 0 || unsaid || isSame || apply.isPending}
          >
            {fresh + changed === 0 ? exchangeStrings.apply(hazards) : exchangeStrings.applyDifferences(fresh, changed)}
          </GuardedButton>
          {(open > 0 || unsaid) && <span className="muted">{exchangeStrings.openFirst}</span>}
        </div>
      </form>
    </Card>
  )
}

/** What is asked besides where the import goes into a case of this type. */
function asksOf(asks: DeskImport['asks'], type: string | undefined): readonly ImportQuestion[] {
  return type === 'manufacturer-case' || type === 'deployment-case' ? asks[type] : []
}

interface TargetProps {
  readonly prepared: DeskImport
  readonly asked: readonly ImportQuestion[]
}

/** Nothing is taken for granted here: what it decides is whose each control is, and a look is soon too quick. */
function TargetQuestions({ prepared: { importId, answers }, asked }: TargetProps) {
  const [chosen, setChosen] = useState<ImportAnswers>({})
  const answer = useImportAnswers(importId)
  const choose = (id: string, choice: string) => {
    setChosen({ ...chosen, [id]: choice })
    answer.mutate({ [id]: choice })
  }
  return (
    <>
      {asked.map((question) => (
        <Question
          key={question.id}
          question={question}
          answer={chosen[question.id] ?? answers[question.id]}
          onAnswer={(choice) => choose(question.id, choice)}
        />
      ))}
      {answer.error && <ProblemNotice error={answer.error} />}
    </>
  )
}
