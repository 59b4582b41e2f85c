import type { ReactNode } from 'react'
import { browserName } from './browser-name.ts'
import { PasskeyNameForm } from './passkey-name-form.tsx'
import { profileCalls, useProfileChange } from './profile-calls.ts'
import { profileStrings } from './profile-strings.ts'

/** Names a passkey and makes it. */
export function PasskeyForm({ onMade, aside }: { readonly onMade: () => unknown; readonly aside?: ReactNode }) {
  const add = useProfileChange(profileCalls.addPasskey, onMade)
  return (
    <PasskeyNameForm
      name={browserName(navigator.userAgent)}
      submit={profileStrings.makePasskey}
      sending={add}
      onSend={add.mutate}
      aside={aside}
    />
  )
}
