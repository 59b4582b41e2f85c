import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { TextField } from '../../../web/forms/text-field.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { exchangeStrings } from './exchange-strings.ts'
import { storeCaseFile } from './import-calls.ts'

interface Props {
  readonly file: File
  readonly onStore: (work: string) => void
}

/** A whole case that Safecase exported, which can only become a case of its own. */
export function WholeCase({ file, onStore }: Props) {
  const [name, setName] = useState('')
  const store = useMutation({
    mutationFn: () => storeCaseFile(file, name.trim()),
    onSuccess: ({ work }) => onStore(work),
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    store.mutate()
  }
  return (
    <Card title={exchangeStrings.wholeCaseTitle}>
      <form className="stack import-apply" onSubmit={submit} noValidate>
        <p>{exchangeStrings.wholeCaseAbout(file.name)}</p>
        <TextField
          label={exchangeStrings.newCaseName}
          help={exchangeStrings.wholeCaseName}
          value={name}
          onText={setName}
        />
        {store.error && <ProblemNotice error={store.error} />}
        <div>
          <GuardedButton action="space.create" look="primary" type="submit" disabled={store.isPending}>
            {exchangeStrings.storeCase}
          </GuardedButton>
        </div>
      </form>
    </Card>
  )
}
