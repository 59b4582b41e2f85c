import { Card } from '../../../web/ui/card.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { spacePath } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { REPORTS, REPORT_CATALOGUE } from '../reports-contract.ts'
import { ReportCard } from './report-card.tsx'
import { reportsStrings } from './reports-strings.ts'
import './reports.css'

/** The reports of the case, each in its formats. */
export function ReportsPage() {
  const space = useSpace()
  return (
    <Page title={reportsStrings.title} about={reportsStrings.about}>
      <div className="reports">
        {REPORTS.map((report) => (
          <ReportCard key={report} report={report} formats={REPORT_CATALOGUE[report].formats} />
        ))}
      </div>
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
    </Page>
  )
}
