import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayText } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import type { MemberView } from '../account-contract.ts'
import { AccountItem } from './account-item.tsx'
import { memberStrings } from './member-strings.ts'
import { listed } from '../../../web/text/words.ts'
import { roleNames } from './role-words.ts'
import { teamsQuery } from './team-calls.ts'

/** The members by name: roles, ways to sign in, teams, and since when. */
export function PeopleCard({ members }: { readonly members: readonly MemberView[] }) {
  const { data: session } = useQuery(sessionQuery)
  const { data: teams = [] } = useQuery(teamsQuery)
  const namesOf = (ids: readonly string[]) => teams.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  return (
    <Card title={memberStrings.people}>
      <ul className="account-list">
        {members.map((member) => (
          <AccountItem
            key={member.person}
            name={<MemberName member={member} isMe={member.person === session?.personId} />}
            about={[
              member.email,
              member.roles.length === 0 ? memberStrings.noRoles : roleNames(member.roles),
              `${memberStrings.since(dayText(member.since))}, ${memberStrings.signsIn(member.methods)}`,
              ...teamsOf(namesOf(member.teams)),
            ]}
          />
        ))}
      </ul>
    </Card>
  )
}

function MemberName({ member, isMe }: { readonly member: MemberView; readonly isMe: boolean }) {
  return (
    <span className="row">
      <Link to="/organisation/members/$person" params={{ person: member.person }}>
        {member.name}
      </Link>
      {isMe && <Tag tone="quiet">{memberStrings.you}</Tag>}
    </span>
  )
}

function teamsOf(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [memberStrings.inTeams(listed(names))]
}
