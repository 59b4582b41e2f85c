import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { FormDialog } from '../../../web/forms/form-dialog.tsx'
import { TextLines } from '../../../web/forms/text-lines.tsx'
import { useKept } from '../../../web/forms/use-kept.ts'
import { SelectField } from '../../../web/forms/select-field.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordView } from '../../records/records-contract.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { recordActions, useSpaceWrite } from '../../records/web/record-actions.ts'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { colleaguesQuery } from '../../records/web/colleagues-query.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'

interface Props {
  readonly record: RecordView
  readonly field: string
  readonly title: string
}

/** Asks another person to judge the same risk without seeing this judgement. */
export function AskSecondRating({ record, field, title }: Props) {
  const [asking, setAsking] = useState(false)
  return (
    <div>
      <GuardedButton
        action="record.write"
        look="quiet"
        aria-label={hazardLogStrings.askSecondNamed(title)}
        onClick={() => setAsking(true)}
      >
        {hazardLogStrings.askSecond}
      </GuardedButton>
      {asking && <AskDialog record={record} field={field} title={title} onClose={() => setAsking(false)} />}
    </div>
  )
}

function AskDialog({ record, field, title, onClose }: Props & { readonly onClose: () => void }) {
  const space = useSpace()
  const { data: session } = useQuery(sessionQuery)
  const { data: colleagues, error } = useQuery(colleaguesQuery)
  const [person, setPerson] = useState('')
  const [kept, keep] = useKept(`question about ${field} of ${record.id}`, z.string())
  const question = kept ?? ''
  const [missing, setMissing] = useState(false)
  const others = colleagues?.filter((one) => one.person !== session?.personId) ?? []
  const chosen = others.find((one) => one.person === person)
  const ask = useSpaceWrite(space, (rater: { readonly person: string; readonly name: string }) =>
    recordActions.batch(space, [
      {
        do: 'create',
        kind: 'second-rating',
        as: 'asked',
        fields: { of: field, rater, ...(question.trim() === '' ? {} : { question: question.trim() }) },
      },
      { do: 'link', role: 'rates-again', from: '$asked', to: record.id },
    ]),
  )
  const submit = () => {
    setMissing(chosen === undefined)
    if (chosen === undefined) return
    ask.mutate(chosen, {
      onSuccess: () => {
        keep(() => null)
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={hazardLogStrings.askSecondNamed(title)}
      about={hazardLogStrings.askSecondAbout}
      submit={hazardLogStrings.askSecond}
      pending={ask.isPending}
      error={ask.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {error && <ProblemNotice error={error} />}
      <SelectField
        label={hazardLogStrings.secondRater}
        help={colleagues !== undefined && others.length === 0 ? hazardLogStrings.noColleague : ''}
        error={missing ? hazardLogStrings.raterNeeded : ''}
        none={hazardLogStrings.choose}
        options={others.map((one) => ({ value: one.person, text: one.name }))}
        value={person}
        onSelect={(id = '') => setPerson(id)}
      />
      <TextLines
        label={hazardLogStrings.question}
        help={hazardLogStrings.questionHelp}
        value={question}
        onText={(text) => keep(() => text)}
      />
    </FormDialog>
  )
}
