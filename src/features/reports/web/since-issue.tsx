import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { StillToCome } from '../../../web/ui/loading.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { IssuedDocumentView } from '../issued-documents-contract.ts'
import type { ReportName } from '../reports-contract.ts'
import { differenceStrings } from './difference-strings.ts'
import { sinceQuery } from './issued-query.ts'
import { issuedStrings } from './issued-strings.ts'

interface Props {
  readonly report: ReportName
  /** The issue by its reference. */
  readonly issue: string
  readonly version: string
  readonly baseline: NonNullable<IssuedDocumentView['baseline']>
}

/** How far the case has moved on since a version was issued, and the way to see it side by side. */
export function SinceIssue({ report, issue, version, baseline }: Props) {
  const space = useSpace()
  const { data, isLoading } = useQuery(sinceQuery(space, baseline.ref))
  if (isLoading) return <StillToCome />
  if (data === undefined) return null
  if (data.all === 0) return <p className="muted small">{issuedStrings.noneSince(version)}</p>
  return (
    <p className="small">
      <Link to="/cases/$space/changes" params={{ space }} search={{ since: baseline.ref }}>
        {issuedStrings.sinceIssue(data.all, version)}
      </Link>
      {data.affectingRisk > 0 && <span className="muted">, {issuedStrings.atRisk(data.affectingRisk)}</span>}
      {'. '}
      <Link
        to="/cases/$space/reports/differences"
        params={{ space }}
        search={{ report, since: issue }}
        aria-label={differenceStrings.bySectionSince(version)}
      >
        {differenceStrings.bySection}
      </Link>
    </p>
  )
}
