import { Page } from '../../../web/ui/page.tsx'
import { REPORTS, REPORT_CATALOGUE } from '../reports-contract.ts'
import { ReportCard } from './report-card.tsx'
import { reportsStrings } from './reports-strings.ts'
import './reports.css'

/** The reports of the case, each in its formats. */
export function ReportsPage() {
  return (
    <Page title={reportsStrings.title} about={reportsStrings.about}>
      <div className="reports">
        {REPORTS.map((report) => (
          <ReportCard key={report} report={report} formats={REPORT_CATALOGUE[report].formats} />
        ))}
      </div>
    </Page>
  )
}
