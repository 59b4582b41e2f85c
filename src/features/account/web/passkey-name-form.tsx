import { type ReactNode, useState } from 'react'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { AccountProblem } from './account-problem.tsx'
import { profileStrings } from './profile-strings.ts'

interface Props {
  /** What it is called until somebody writes something else. */
  readonly name: string
  readonly submit: string
  readonly sending: { readonly error: Error | null; readonly isPending: boolean }
  readonly onSend: (name: string) => void
  readonly aside: ReactNode
}

/** Asks what a passkey is called: one that is to be made, or one that there is. */
export function PasskeyNameForm({ name: before, submit, sending, onSend, aside }: Props) {
  const [name, setName] = useState(before)
  return (
    <ServiceForm
      check={() => (name.trim() === '' ? { 'passkey-name': profileStrings.passkeyNameNeeded } : {})}
      problem={<AccountProblem error={sending.error} />}
      submit={submit}
      pending={sending.isPending}
      onSend={() => onSend(name.trim())}
      aside={aside}
    >
      {(faults) => (
        <TextField
          id="passkey-name"
          label={profileStrings.passkeyName}
          help={profileStrings.passkeyNameHelp}
          error={faults['passkey-name']}
          value={name}
          onText={setName}
        />
      )}
    </ServiceForm>
  )
}
