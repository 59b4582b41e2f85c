import { Link } from '@tanstack/react-router'
import { Card } from '../../../web/ui/card.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { Happening } from '../living-contract.ts'
import { livingStrings } from './living-strings.ts'
import { RecentList } from './recent-list.tsx'

/** The latest changes of the case, each leading to the record. */
export function RecentCard({ recent }: { readonly recent: readonly Happening[] }) {
  const space = useSpace()
  const all = (
    <Link to="/cases/$space/history" params={{ space }}>
      {livingStrings.allRecent}
    </Link>
  )
  return (
    <Card title={livingStrings.recent} aside={all}>
      <RecentList recent={recent} />
    </Card>
  )
}
