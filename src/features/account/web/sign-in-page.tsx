import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ServiceFrame } from '../../../web/layout/service-frame.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { signInStrings } from './sign-in-strings.ts'
import { CodeForm } from './code-form.tsx'
import { FirstTime } from './first-time.tsx'
import type { PasswordGiven } from './sign-in-calls.ts'
import { SignInWays } from './sign-in-ways.tsx'

interface Props {
  /** The person opened a link that was used already or is too old. */
  readonly spent?: boolean
  /** Stands above the ways, as why somebody must sign in here. */
  readonly why?: string
}

/** Signs somebody in, wherever they were going: passkey, password with the code of an app, or the one-time link. */
export function SignInPage({ spent = false, why }: Props) {
  const client = useQueryClient()
  const [halfway, setHalfway] = useState<PasswordGiven | null>(null)
  const signedIn = () => client.resetQueries()
  if (halfway !== null) {
    return (
      <ServiceFrame title={signInStrings.codeTitle}>
        <CodeForm given={halfway} onSignedIn={signedIn} onBack={() => setHalfway(null)} />
      </ServiceFrame>
    )
  }
  return (
    <ServiceFrame title={signInStrings.title}>
      {spent && <Notice tone="bad" title={signInStrings.spent} />}
      {why !== undefined && <p>{why}</p>}
      <SignInWays onSignedIn={signedIn} onCodeNeeded={setHalfway} />
      <FirstTime open={spent} />
    </ServiceFrame>
  )
}
