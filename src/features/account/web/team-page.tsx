import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { EndTeamCard } from './end-team-card.tsx'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { TeamForm } from './team-form.tsx'
import { teamsQuery } from './team-calls.ts'
import { teamStrings } from './team-strings.ts'

/** One team, or a new one: what it is called and who is in it. */
export function TeamPage() {
  const { team: id } = useParams({ strict: false })
  const { data: teams, error, refetch } = useQuery(teamsQuery)
  const back = <Link to="/organisation/teams">{teamStrings.backToTeams}</Link>
  const team = teams?.find((one) => one.id === id)
  const isUnknown = id !== undefined && teams !== undefined && team === undefined
  return (
    <ServicePage title={isUnknown ? teamStrings.unknown : (team?.name ?? teamStrings.newTeam)}>
      {error && <ProblemNotice error={error} retry={refetch} />}
      {teams === undefined && error === null && <Loading />}
      <PermissionReason action="team.manage" />
      {isUnknown && <p>{back}</p>}
      {teams !== undefined && !isUnknown && <TeamForm key={id} team={team ?? null} aside={back} />}
      {team && <EndTeamCard team={team} />}
    </ServicePage>
  )
}
