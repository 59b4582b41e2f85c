import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { StillToCome } from '../../../web/ui/loading.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { accountStrings } from './account-strings.ts'
import { hasWayIn, profileQuery } from './profile-query.ts'

/** Tells somebody who came in by the one-time link that they have no other way in yet. */
export function NoWayBackNotice() {
  const { data, isLoading } = useQuery({ ...profileQuery, staleTime: 60_000 })
  if (isLoading) return <StillToCome />
  const byLink = data?.sessions.some(({ isThis, method }) => isThis && method === 'link') === true
  if (!byLink || hasWayIn(data)) return null
  return (
    <Notice tone="quiet" title={accountStrings.noWayBack}>
      <p>{accountStrings.noWayBackAbout}</p>
      <p>
        <Link to="/profile">{accountStrings.addWayIn}</Link>
      </p>
    </Notice>
  )
}
