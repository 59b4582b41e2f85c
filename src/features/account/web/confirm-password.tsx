import { type ReactNode, useState } from 'react'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import { AccountProblem } from './account-problem.tsx'
import type { BegunPassword } from './choose-password.tsx'
import { CodeField, codeOf } from './code-field.tsx'
import { profileCalls, useProfileChange } from './profile-calls.ts'
import { profileStrings } from './profile-strings.ts'
import { signInStrings } from './sign-in-strings.ts'
import { QrCode } from './qr-code.tsx'
import './confirm-password.css'

interface Props {
  readonly begun: BegunPassword
  readonly onSet: () => unknown
  readonly aside?: ReactNode
}

/** The second step: the authenticator app is given the secret and shows its first code. */
export function ConfirmPassword({ begun, onSet, aside }: Props) {
  const [code, setCode] = useState('')
  const confirm = useProfileChange(profileCalls.confirmPassword, onSet)
  return (
    <>
      <p>{profileStrings.appAbout}</p>
      <QrCode text={begun.address} label={profileStrings.qrCode} />
      <div className="stack-small">
        <p>{profileStrings.byHand}</p>
        <code className="app-key" role="group" aria-label={profileStrings.key}>
          {inFours(begun.secret)}
        </code>
      </div>
      <p>{profileStrings.codeAbout}</p>
      <ServiceForm
        check={() => (codeOf(code) === null ? { code: signInStrings.codeNeeded } : {})}
        problem={<AccountProblem error={confirm.error} />}
        submit={profileStrings.finish}
        pending={confirm.isPending}
        onSend={() => confirm.mutate({ challenge: begun.challenge, code: codeOf(code) ?? '' })}
        aside={aside}
      >
        {(faults) => <CodeField code={code} error={faults['code']} onChange={setCode} />}
      </ServiceForm>
    </>
  )
}

/** A secret in groups of four, which people can read and type. */
function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}
