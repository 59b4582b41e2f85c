import { useQuery } from '@tanstack/react-query'
import { capitalised } from '../../../domain/record/spoken.ts'
import { Card } from '../../../web/ui/card.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { actionWords, permissionQuery } from '../../records/web/permission-query.ts'
import { profileStrings } from './profile-strings.ts'
import { roleNames } from './role-words.ts'

/** What somebody may do in the organisation they act for, in words. */
export function MayDoCard() {
  const { data: session } = useQuery(sessionQuery)
  const { data: table } = useQuery(permissionQuery)
  if (session === undefined || table === undefined) return null
  return (
    <Card title={profileStrings.may(session.organisation.name)}>
      <div className="stack-small">
        <p>{profileStrings.roles(roleNames(session.roles))}</p>
        <ul className="service-list">
          {actionWords(table, session.permissions).map((means) => (
            <li key={means}>{capitalised(means)}</li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
