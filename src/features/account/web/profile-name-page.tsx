import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Faults, ServiceForm } from '../../../web/forms/service-form.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import type { ProfileView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { profileCalls, useProfileChange } from './profile-calls.ts'
import { profileQuery } from './profile-query.ts'
import { profileStrings } from './profile-strings.ts'
import { TextField } from '../../../web/forms/text-field.tsx'
import { looksLikeEmail } from './looks-like-email.ts'

/** What somebody is called, and where they can be reached. */
export function ProfileNamePage() {
  const { data, error } = useQuery(profileQuery)
  return (
    <ServicePage title={profileStrings.changeWhoTitle}>
      <AccountProblem error={error} />
      {data === undefined ? error === null && <Loading /> : <NameForm profile={data} />}
    </ServicePage>
  )
}

function NameForm({ profile }: { readonly profile: ProfileView }) {
  const navigate = useNavigate()
  // The account was made by the product: its name is nobody's.
  const [name, setName] = useState(profile.email === null ? '' : profile.name)
  const [email, setEmail] = useState(profile.email ?? '')
  const rename = useProfileChange(profileCalls.rename, () => navigate({ to: '/profile' }))
  const check = (): Faults => ({
    ...(name.trim() === '' ? { name: profileStrings.nameNeeded } : {}),
    ...(looksLikeEmail(email) ? {} : { email: profileStrings.emailNeeded }),
  })
  return (
    <ServiceForm
      check={check}
      problem={<AccountProblem error={rename.error} />}
      submit={profileStrings.save}
      pending={rename.isPending}
      onSend={() => rename.mutate({ name: name.trim(), email: email.trim() })}
      aside={<Link to="/profile">{profileStrings.back}</Link>}
    >
      {(faults) => (
        <>
          <TextField
            id="name"
            label={profileStrings.name}
            help={profileStrings.nameHelp}
            error={faults['name']}
            autoComplete="name"
            value={name}
            onText={setName}
          />
          <TextField
            id="email"
            label={profileStrings.email}
            help={profileStrings.emailHelp}
            error={faults['email']}
            type="email"
            autoComplete="email"
            value={email}
            onText={setEmail}
          />
        </>
      )}
    </ServiceForm>
  )
}
