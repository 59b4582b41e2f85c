import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useMutation } from '@tanstack/react-query'
import { Button } from '../../../web/ui/button.tsx'
import { AccountProblem } from './account-problem.tsx'
import { signInStrings } from './sign-in-strings.ts'
import { PasswordForm } from './password-form.tsx'
import { ProviderWays } from './provider-ways.tsx'
import { type PasswordGiven, signInWithPasskey } from './sign-in-calls.ts'
import './sign-in.css'

interface Props {
  readonly onSignedIn: () => unknown
  readonly onCodeNeeded: (given: PasswordGiven) => void
}

/** The ways to sign in, the best one first. */
export function SignInWays({ onSignedIn, onCodeNeeded }: Props) {
  const passkey = useMutation({ mutationFn: signInWithPasskey, onSuccess: onSignedIn })
  return (
    <>
      {browserSupportsWebAuthn() ? (
        <div className="stack">
          <AccountProblem error={passkey.error} />
          <div className="stack-small">
            <div>
              <Button look="primary" disabled={passkey.isPending} onClick={() => passkey.mutate()}>
                {signInStrings.passkey}
              </Button>
            </div>
            <p className="muted small">{signInStrings.passkeyAbout}</p>
          </div>
        </div>
      ) : (
        <p className="muted">{signInStrings.passkeyUnsupported}</p>
      )}
      <ProviderWays />
      <h2 className="sign-in-or">{signInStrings.passwordTitle}</h2>
      <PasswordForm onSignedIn={onSignedIn} onCodeNeeded={onCodeNeeded} />
    </>
  )
}
