import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { SearchInput } from '../../../web/forms/search-input.tsx'
import { dayText } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import type { MemberView } from '../account-contract.ts'
import { AccountItem } from './account-item.tsx'
import { memberStrings } from './member-strings.ts'
import { membersSearchSchema } from './members-search.ts'
import { hasEveryWord, WORTH_SEARCHING } from './people-search.ts'
import { listed } from '../../../web/text/words.ts'
import { roleNames } from './role-words.ts'
import { teamsQuery } from './team-calls.ts'

const ROUTE = '/organisation/members'

/** The members by name, those that are looked for where there are many: roles, ways to sign in, teams, and since when. */
export function PeopleCard({ members }: { readonly members: readonly MemberView[] }) {
  const { q } = useSearch({ from: ROUTE })
  const { data: session } = useQuery(sessionQuery)
  const { data: teams = [] } = useQuery(teamsQuery)
  const namesOf = (ids: readonly string[]) => teams.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  const found = members.filter(({ name, email, roles, teams: ids }) =>
    hasEveryWord([name, email, roleNames(roles), ...namesOf(ids)], q),
  )
  return (
    <Card title={memberStrings.people}>
      {(members.length >= WORTH_SEARCHING || q !== undefined) && <PeopleSearch q={q} />}
      {q !== undefined && (
        <p className="muted" role="status">
          {memberStrings.found(found.length)}
        </p>
      )}
      <ul className="account-list">
        {found.map((member) => (
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

function PeopleSearch({ q = '' }: { readonly q?: string | undefined }) {
  const navigate = useNavigate({ from: ROUTE })
  return (
    <search>
      <SearchInput
        label={memberStrings.search}
        value={q}
        onSearch={(words) => void navigate({ search: membersSearchSchema.parse({ q: words }), replace: true })}
        slash
      />
    </search>
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
