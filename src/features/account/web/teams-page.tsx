import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '../../../web/ui/card.tsx'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { AccountItem } from './account-item.tsx'
import { GuardedLink } from './guarded-link.tsx'
import { membersQuery } from './member-calls.ts'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { listed } from '../../../web/text/words.ts'
import { teamsQuery } from './team-calls.ts'
import { teamStrings } from './team-strings.ts'

/** The teams of the organisation and their people. */
export function TeamsPage() {
  const { data: teams, error, refetch } = useQuery(teamsQuery)
  const { data: everybody } = useQuery(membersQuery)
  const namesOf = (people: readonly string[]) =>
    everybody?.members.filter(({ person }) => people.includes(person)).map(({ name }) => name) ?? []
  // Where there is none yet, the way to the first stands where the list would.
  const isEmpty = teams?.length === 0
  const begin = (
    <GuardedLink action="team.manage" to="/organisation/teams/new">
      {teamStrings.newTeam}
    </GuardedLink>
  )
  return (
    <ServicePage title={teamStrings.title} actions={isEmpty ? undefined : begin}>
      <p>{teamStrings.lead}</p>
      {error && <ProblemNotice error={error} retry={refetch} />}
      {teams === undefined && error === null && <Loading />}
      <PermissionReason action="team.manage" />
      {isEmpty && (
        <EmptyState title={teamStrings.emptyTitle} actions={begin}>
          {teamStrings.emptyAbout}
        </EmptyState>
      )}
      {teams !== undefined && teams.length > 0 && (
        <Card title={teamStrings.title}>
          <ul className="account-list">
            {teams.map(({ id, name, people }) => (
              <AccountItem
                key={id}
                name={
                  <Link to="/organisation/teams/$team" params={{ team: id }}>
                    {name}
                  </Link>
                }
                about={[
                  people.length === 0
                    ? teamStrings.nobody
                    : `${teamStrings.people(people.length)}: ${listed(namesOf(people))}`,
                ]}
              />
            ))}
          </ul>
        </Card>
      )}
    </ServicePage>
  )
}
