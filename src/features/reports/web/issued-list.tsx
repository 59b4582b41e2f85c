import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { IssuedDocumentView } from '../issued-documents-contract.ts'
import type { ReportName } from '../reports-contract.ts'
import { CompareIssues } from './compare-issues.tsx'
import { IssuedItem } from './issued-item.tsx'
import { issuedQuery } from './issued-query.ts'
import { issuedStrings } from './issued-strings.ts'
import { reportsStrings } from './reports-strings.ts'

/** Every issue of one report, newest first, and the way to compare two of them. */
export function IssuedList({ report }: { readonly report: ReportName }) {
  const { data, error, refetch } = useQuery(issuedQuery(useSpace()))
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (data === undefined) return <Loading />
  const issues = data.documents.filter((issue) => issue.report === report)
  if (issues.length === 0) return <EmptyState title={issuedStrings.none}>{issuedStrings.noneAbout}</EmptyState>
  return (
    <div className="stack">
      <CompareIssues key={report} issues={issues} />
      <ol className="issues" aria-label={issuedStrings.list(reportsStrings.reports[report].name)}>
        {issues.map((issue, place) => (
          <IssuedItem key={issue.id} issue={issue} before={issues.slice(place + 1).find(isMadeHere)} />
        ))}
      </ol>
    </div>
  )
}

function isMadeHere({ baseline }: IssuedDocumentView): boolean {
  return baseline !== null
}
