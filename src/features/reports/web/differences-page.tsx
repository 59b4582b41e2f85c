import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { dayText } from '../../../web/text/dates.ts'
import { listed } from '../../../web/text/words.ts'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { ComparedVersion, IssueDifferenceView } from '../issue-difference-contract.ts'
import type { IssuedDocumentView } from '../issued-documents-contract.ts'
import { CompareIssues } from './compare-issues.tsx'
import { differenceQuery } from './difference-query.ts'
import { differenceStrings } from './difference-strings.ts'
import { issuedQuery } from './issued-query.ts'
import { reportsStrings } from './reports-strings.ts'
import { SectionDifferences } from './section-differences.tsx'
import './reports.css'
import './differences.css'

const ROUTE = '/cases/$space/reports/differences'

/** What differs between two versions of a report, by its own sections. */
export function DifferencesPage() {
  const space = useSpace()
  const search = useSearch({ from: ROUTE })
  const { report, since, until } = search
  const issued = useQuery(issuedQuery(space))
  const { data, error, refetch } = useQuery(differenceQuery(space, search))
  const all = issued.data?.documents.filter((issue) => issue.report === report)
  const issues = all?.filter(({ baseline }) => baseline !== null)
  return (
    <Page title={differenceStrings.title} about={reportsStrings.reports[report].name} wide>
      {issues !== undefined && <CompareIssues key={`${since} ${until}`} issues={issues} since={since} until={until} />}
      {since === undefined ? (
        all && <NothingChosen issues={all} />
      ) : (
        <>
          {error && <ProblemNotice error={error} retry={refetch} />}
          {data === undefined && error === null && <Loading />}
          {data && <Differences view={data} />}
        </>
      )}
    </Page>
  )
}

function Differences({ view }: { readonly view: IssueDifferenceView }) {
  const space = useSpace()
  const { since, until, sections } = view
  const differing = sections.filter(({ items }) => items.length > 0)
  const counts = { added: 0, removed: 0, changed: 0 }
  for (const section of differing) {
    for (const change of ['added', 'removed', 'changed'] as const) counts[change] += section.counts[change]
  }
  return (
    <>
      <div className="stack-small">
        <p role="status">
          <b>{differenceStrings.span(versionText(since), versionText(until))}</b>
          {differing.length > 0 &&
            `. ${differenceStrings.summary(differing.length, sections.length, differenceStrings.counts(counts))}.`}
        </p>
        <p className="muted small">{differenceStrings.about}</p>
        <p className="small">
          <Link
            to="/cases/$space/changes"
            params={{ space }}
            search={{ since: since.baseline ?? undefined, until: until.baseline ?? undefined }}
          >
            {differenceStrings.byHazard}
          </Link>
        </p>
      </div>
      {differing.length === 0 ? (
        <EmptyState title={differenceStrings.nothingTitle}>{differenceStrings.nothing}</EmptyState>
      ) : (
        <SectionDifferences sections={sections} />
      )}
    </>
  )
}

function versionText({ ref, version, date }: ComparedVersion): string {
  return ref === null ? differenceStrings.now(dayText(date)) : differenceStrings.version(version, dayText(date))
}

/** Why there is nothing to read yet: nothing was issued, nothing that was is kept here, or nobody has chosen. */
function NothingChosen({ issues }: { readonly issues: readonly IssuedDocumentView[] }) {
  const space = useSpace()
  const { report } = useSearch({ from: ROUTE })
  if (issues.some(({ baseline }) => baseline !== null)) {
    return <EmptyState title={differenceStrings.chooseTitle}>{differenceStrings.choose}</EmptyState>
  }
  const toReports = (
    <Link className="button" to="/cases/$space/reports" params={{ space }} search={{ report }}>
      {differenceStrings.toReports}
    </Link>
  )
  return (
    <EmptyState title={differenceStrings.noneTitle} actions={toReports}>
      {issues.length === 0
        ? differenceStrings.none
        : differenceStrings.notKept(listed(issues.map(({ version }) => version)))}
    </EmptyState>
  )
}
