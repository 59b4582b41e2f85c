import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { AccountProblem } from './account-problem.tsx'
import { signInStrings } from './sign-in-strings.ts'
import { CodeField, codeOf } from './code-field.tsx'
import { type PasswordGiven, signInWithPassword } from './sign-in-calls.ts'

interface Props {
  readonly given: PasswordGiven
  readonly onSignedIn: () => unknown
  readonly onBack: () => void
}

/** The second step of signing in with a password: the digits that the authenticator app shows. */
export function CodeForm({ given, onSignedIn, onBack }: Props) {
  const [code, setCode] = useState('')
  const signIn = useMutation({
    mutationFn: () => signInWithPassword({ ...given, code: codeOf(code) ?? '' }),
    onSuccess: onSignedIn,
  })
  return (
    <>
      <p>{signInStrings.codeAbout}</p>
      <ServiceForm
        check={() => (codeOf(code) === null ? { code: signInStrings.codeNeeded } : {})}
        problem={<AccountProblem error={signIn.error} />}
        submit={signInStrings.goOn}
        pending={signIn.isPending}
        onSend={() => signIn.mutate()}
        aside={
          <Button look="quiet" onClick={onBack}>
            {signInStrings.otherWay}
          </Button>
        }
      >
        {(faults) => <CodeField code={code} error={faults['code']} takesFocus onChange={setCode} />}
      </ServiceForm>
    </>
  )
}
