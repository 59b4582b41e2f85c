import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Card } from '../../../web/ui/card.tsx'
import { StillToCome } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { spacePath } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { REPORTS, REPORT_CATALOGUE, type ReportName } from '../reports-contract.ts'
import { IssuedList } from './issued-list.tsx'
import { issuedQuery } from './issued-query.ts'
import { Issuing } from './issuing.tsx'
import { LastIssue } from './last-issue.tsx'
import { ReportCard } from './report-card.tsx'
import { ReportPreview } from './report-preview.tsx'
import { reportsStrings } from './reports-strings.ts'
import '../../../web/ui/view-tabs.css'
import './reports.css'

const ROUTE = '/cases/$space/reports'

/** The reports of the case, and beside them what one of them says now and what was issued of it. */
export function ReportsPage() {
  const space = useSpace()
  const { report, view, issuing } = useSearch({ from: ROUTE })
  const issued = useQuery(issuedQuery(space))
  const navigate = useNavigate({ from: ROUTE })
  const startIssuing = (name: ReportName) =>
    void navigate({ search: (before) => ({ ...before, issuing: name }), resetScroll: false })
  const endIssuing = (done: boolean) =>
    void navigate({
      search: ({ issuing: name, ...before }) => (done ? { ...before, report: name, view: 'issued' } : before),
      replace: true,
      resetScroll: false,
    })
  return (
    <Page title={reportsStrings.title} about={reportsStrings.about} wide>
      <div className="reports">
        <div className="stack comes-whole">
          {REPORTS.map((name) => (
            <ReportCard
              key={name}
              report={name}
              formats={REPORT_CATALOGUE[name].formats}
              standing={
                issued.isLoading ? (
                  <StillToCome />
                ) : (
                  <LastIssue issues={issued.data?.documents.filter((issue) => issue.report === name)} />
                )
              }
              onIssue={() => startIssuing(name)}
            />
          ))}
          <WholeCase />
        </div>
        <div className="report-pane">
          <Views report={report} count={issued.data?.documents.filter((issue) => issue.report === report).length} />
          {view === 'issued' ? <IssuedList report={report} /> : <ReportPreview />}
        </div>
      </div>
      {issued.data && <Issuing report={issuing ?? null} known={issued.data} onClose={endIssuing} />}
    </Page>
  )
}

/** The two things there are to see of a report: what it says now, and what was issued. */
function Views({ report, count }: { readonly report: ReportName; readonly count: number | undefined }) {
  const space = useSpace()
  const { view } = useSearch({ from: ROUTE })
  const views = [
    { name: reportsStrings.preview, to: undefined, count: undefined },
    { name: reportsStrings.issued, to: 'issued' as const, count },
  ]
  return (
    <div className="view-tabs spread">
      <h2>{reportsStrings.reports[report].name}</h2>
      <nav className="row" aria-label={reportsStrings.views}>
        {views.map(({ name, to, count: number }) => (
          <Link
            key={name}
            from={ROUTE}
            to={ROUTE}
            params={{ space }}
            search={(before) => ({ ...before, view: to })}
            resetScroll={false}
            className="view-tab"
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={view === to ? 'page' : undefined}
          >
            {name}
            {number !== undefined && <span className="view-count">{number}</span>}
          </Link>
        ))}
      </nav>
    </div>
  )
}

/** Everything in one file that Safecase reads again. */
function WholeCase() {
  const space = useSpace()
  return (
    <Card title={reportsStrings.wholeCase}>
      <div className="stack">
        <p className="muted">{reportsStrings.wholeCaseAbout}</p>
        <div>
          <a className="button" href={spacePath(space, '/export')} download={`${space}.json`}>
            {reportsStrings.downloadCase}
          </a>
        </div>
      </div>
    </Card>
  )
}
