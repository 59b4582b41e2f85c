import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { IdentitiesCard } from './identities-card.tsx'
import { KeysCard } from './keys-card.tsx'
import { MayDoCard } from './may-do-card.tsx'
import { PasskeysCard } from './passkeys-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { profileQuery } from './profile-query.ts'
import { profileStrings } from './profile-strings.ts'
import { SessionsCard } from './sessions-card.tsx'
import { WhoCard } from './who-card.tsx'

/** A person's own account: who they are, how they sign in, where they are signed in, and what they may do. */
export function ProfilePage() {
  const { data, error, refetch } = useQuery(profileQuery)
  return (
    <ServicePage title={profileStrings.title}>
      {error && <ProblemNotice error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading />}
      {data && (
        <>
          <WhoCard profile={data} />
          <PasskeysCard profile={data} />
          <PasswordCard profile={data} />
          <IdentitiesCard profile={data} />
          <SessionsCard profile={data} />
          <KeysCard />
          <MayDoCard />
        </>
      )}
    </ServicePage>
  )
}
