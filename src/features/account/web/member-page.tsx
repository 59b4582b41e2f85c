import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { LeaveCard } from './leave-card.tsx'
import { membersQuery } from './member-calls.ts'
import { memberStrings } from './member-strings.ts'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { RecoveryCard } from './recovery-card.tsx'
import { RolesCard } from './roles-card.tsx'

/** One member: what they may do, letting them back in, ending the membership. */
export function MemberPage() {
  const { person } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(membersQuery)
  const member = data?.members.find((one) => one.person === person)
  const back = <Link to="/organisation/members">{memberStrings.backToMembers}</Link>
  if (member === undefined) {
    return (
      <ServicePage title={data === undefined ? memberStrings.title : memberStrings.unknown}>
        {error && <ProblemNotice error={error} retry={refetch} />}
        {data === undefined && error === null && <Loading />}
        {data && <p>{memberStrings.unknownAbout}</p>}
        <p>{back}</p>
      </ServicePage>
    )
  }
  return (
    <ServicePage key={member.person} title={member.name} about={member.email}>
      <PermissionReason action="member.manage" />
      <RolesCard member={member} />
      <RecoveryCard member={member} />
      <LeaveCard member={member} />
      <p>{back}</p>
    </ServicePage>
  )
}
