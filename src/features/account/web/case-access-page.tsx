import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import { CaseAccessForm } from './case-access-form.tsx'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { accessQuery } from './team-calls.ts'
import { teamStrings } from './team-strings.ts'

/** Who may open a case: the whole organisation, or the people and teams named. */
export function CaseAccessPage() {
  const space = useSpace()
  const { data, error, refetch } = useQuery(accessQuery(space))
  return (
    <ServicePage title={teamStrings.accessTitle}>
      {error && <ProblemNotice error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading />}
      <PermissionReason action="team.manage" />
      {data && <CaseAccessForm key={space} space={space} access={data} />}
    </ServicePage>
  )
}
