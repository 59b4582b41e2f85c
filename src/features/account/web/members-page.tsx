import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { GuardedLink } from './guarded-link.tsx'
import { InvitationsCard } from './invitations-card.tsx'
import { membersQuery } from './member-calls.ts'
import { memberStrings } from './member-strings.ts'
import { PeopleCard } from './people-card.tsx'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { RecoveriesCard } from './recoveries-card.tsx'

/** Who belongs to the organisation, who is invited, and who is being let back in. */
export function MembersPage() {
  const { data, error, refetch } = useQuery(membersQuery)
  return (
    <ServicePage
      title={memberStrings.title}
      about={data && memberStrings.about(data.members.length)}
      actions={
        <GuardedLink action="member.manage" to="/organisation/members/invite">
          {memberStrings.invite}
        </GuardedLink>
      }
    >
      {error && <ProblemNotice error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading />}
      {data && (
        <>
          <PermissionReason action="member.manage" />
          {data.recoveries.length > 0 && <RecoveriesCard recoveries={data.recoveries} />}
          <PeopleCard members={data.members} />
          {data.invitations.length > 0 && <InvitationsCard invitations={data.invitations} />}
        </>
      )}
    </ServicePage>
  )
}
