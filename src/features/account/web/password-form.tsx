import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../web/api/api-problem.ts'
import { type Faults, ServiceForm } from '../../../web/forms/service-form.tsx'
import { AccountProblem } from './account-problem.tsx'
import { signInStrings } from './sign-in-strings.ts'
import { type PasswordGiven, signInWithPassword } from './sign-in-calls.ts'
import { TextField } from '../../../web/forms/text-field.tsx'

interface Props {
  readonly onSignedIn: () => unknown
  readonly onCodeNeeded: (given: PasswordGiven) => void
}

/** Address and password; the code of the authenticator app is asked for on a page of its own. */
export function PasswordForm({ onSignedIn, onCodeNeeded }: Props) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const given = { email: email.trim(), password }
  const signIn = useMutation({
    mutationFn: () => signInWithPassword(given),
    onSuccess: onSignedIn,
    onError: (error) => isCodeNeeded(error) && onCodeNeeded(given),
  })
  const check = (): Faults => ({
    ...(given.email === '' ? { email: signInStrings.emailNeeded } : {}),
    ...(password === '' ? { password: signInStrings.passwordNeeded } : {}),
  })
  return (
    <ServiceForm
      check={check}
      problem={<AccountProblem error={signIn.error} />}
      submit={signInStrings.submit}
      pending={signIn.isPending}
      onSend={() => signIn.mutate()}
    >
      {(faults) => (
        <>
          <TextField
            id="email"
            label={signInStrings.email}
            error={faults['email']}
            type="email"
            autoComplete="username"
            value={email}
            onText={setEmail}
          />
          <TextField
            id="password"
            label={signInStrings.password}
            error={faults['password']}
            type="password"
            autoComplete="current-password"
            value={password}
            onText={setPassword}
          />
        </>
      )}
    </ServiceForm>
  )
}

function isCodeNeeded(error: Error): boolean {
  return error instanceof ApiProblem && error.code === 'SECOND_FACTOR_NEEDED'
}
