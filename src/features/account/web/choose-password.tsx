import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { PASSWORD_LENGTH } from '../../../domain/people/sign-in-policy.ts'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import type { passwordBegunSchema } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { profileCalls } from './profile-calls.ts'
import { profileStrings } from './profile-strings.ts'
import { TextField } from '../../../web/forms/text-field.tsx'
import '../../../web/forms/choice-group.css'

/** A password on trial, with the secret of a new authenticator app. */
export type BegunPassword = z.infer<typeof passwordBegunSchema>

interface Props {
  readonly onBegun: (begun: BegunPassword) => void
  readonly aside: ReactNode
}

/** The first step: a password, and what makes a good one. */
export function ChoosePassword({ onBegun, aside }: Props) {
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const begin = useMutation({ mutationFn: profileCalls.beginPassword, onSuccess: onBegun })
  const isShort = Array.from(password).length < PASSWORD_LENGTH.least
  return (
    <ServiceForm
      check={() => (isShort ? { 'new-password': profileStrings.passwordNeeded } : {})}
      problem={<AccountProblem error={begin.error} />}
      submit={profileStrings.goOn}
      pending={begin.isPending}
      onSend={() => begin.mutate(password)}
      aside={aside}
    >
      {(faults) => (
        <div className="stack-small">
          <TextField
            id="new-password"
            label={profileStrings.newPassword}
            help={profileStrings.passwordHelp}
            error={faults['new-password']}
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            spellCheck={false}
            value={password}
            onText={setPassword}
          />
          <div className="choice">
            <input
              id="show-password"
              type="checkbox"
              checked={shown}
              onChange={(event) => setShown(event.target.checked)}
            />
            <label htmlFor="show-password">{profileStrings.showPassword}</label>
          </div>
        </div>
      )}
    </ServiceForm>
  )
}
