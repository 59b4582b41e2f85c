import { Link } from '@tanstack/react-router'
import { momentText } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import { RecordChip } from '../../records/web/record-chip.tsx'
import { recordStrings } from '../../records/web/record-strings.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { Happening } from '../living-contract.ts'
import { livingStrings } from './living-strings.ts'

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

export function RecentList({ recent }: { readonly recent: readonly Happening[] }) {
  if (recent.length === 0) return <p className="muted">{livingStrings.noRecent}</p>
  return (
    <ol className="rows">
      {recent.map((entry) => (
        <li key={entry.sequence} className="recent">
          <span className="muted">{recordStrings.events[entry.type]}</span>
          <span className="recent-record">
            {entry.record && <RecordChip record={entry.record} saysOutlook />}
            {entry.what !== '' && <span className="recent-what">{entry.what}</span>}
            <span className="muted small">
              {entry.by}, <time dateTime={entry.at}>{momentText(entry.at)}</time>
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
