import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Loading } from '../../../web/ui/loading.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { AccountProblem } from './account-problem.tsx'
import { PasskeyNameForm } from './passkey-name-form.tsx'
import { profileCalls, useProfileChange } from './profile-calls.ts'
import { profileQuery } from './profile-query.ts'
import { profileStrings } from './profile-strings.ts'

/** Gives a passkey another name. */
export function ProfilePasskeyNamePage() {
  const { passkey = '' } = useParams({ strict: false })
  const { data, error } = useQuery(profileQuery)
  const known = data?.passkeys.find(({ id }) => id === passkey)
  return (
    <ServicePage title={profileStrings.renamePasskey}>
      <AccountProblem error={error} />
      {data === undefined && error === null && <Loading />}
      {known !== undefined && <RenameForm id={known.id} name={known.name} />}
      {data !== undefined && known === undefined && (
        <p>
          {profileStrings.unknownPasskey} <Link to="/profile">{profileStrings.back}</Link>
        </p>
      )}
    </ServicePage>
  )
}

function RenameForm({ id, name }: { readonly id: string; readonly name: string }) {
  const navigate = useNavigate()
  const rename = useProfileChange(profileCalls.renamePasskey, () => navigate({ to: '/profile' }))
  return (
    <PasskeyNameForm
      name={name}
      submit={profileStrings.save}
      sending={rename}
      onSend={(next) => rename.mutate({ id, name: next })}
      aside={<Link to="/profile">{profileStrings.back}</Link>}
    />
  )
}
