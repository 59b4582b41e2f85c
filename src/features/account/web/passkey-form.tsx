import { type ReactNode, useState } from 'react'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import { AccountProblem } from './account-problem.tsx'
import { browserName } from './browser-name.ts'
import { profileCalls, useProfileChange } from './profile-calls.ts'
import { profileStrings } from './profile-strings.ts'
import { TextField } from '../../../web/forms/text-field.tsx'

/** Names a passkey and makes it. */
export function PasskeyForm({ onMade, aside }: { readonly onMade: () => unknown; readonly aside?: ReactNode }) {
  const [name, setName] = useState(() => browserName(navigator.userAgent))
  const add = useProfileChange(profileCalls.addPasskey, onMade)
  return (
    <ServiceForm
      check={() => (name.trim() === '' ? { 'passkey-name': profileStrings.passkeyNameNeeded } : {})}
      problem={<AccountProblem error={add.error} />}
      submit={profileStrings.makePasskey}
      pending={add.isPending}
      onSend={() => add.mutate(name.trim())}
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
