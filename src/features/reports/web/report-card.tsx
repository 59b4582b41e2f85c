import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Progress } from '../../../web/ui/progress.tsx'
import { startedSchema } from '../../long-work/long-work-contract.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { workProblem, workQuery } from '../../records/web/long-work.ts'
import { spacePath } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { ReportFormat, ReportName } from '../reports-contract.ts'
import { issuedStrings } from './issued-strings.ts'
import { reportsStrings } from './reports-strings.ts'

const ROUTE = '/cases/$space/reports'
const madeSchema = z.object({ download: z.string(), fileName: z.string(), bytes: z.number() })

interface Props {
  readonly report: ReportName
  readonly formats: readonly ReportFormat[]
  /** What was issued last, and how far the case has moved on since. */
  readonly standing: ReactNode
  readonly onIssue: () => void
}

/** One report: made as a draft in the format asked for, with its progress, then ready to be downloaded; or issued. */
export function ReportCard({ report, formats, standing, onIssue }: Props) {
  const space = useSpace()
  const navigate = useNavigate({ from: ROUTE })
  const works = useSearch({ from: ROUTE })
  const work = works[report]
  const start = useMutation({
    mutationFn: (format: ReportFormat) =>
      request(spacePath(space, '/reports'), startedSchema, { method: 'POST', body: { report, format } }),
    onSuccess: (started) =>
      void navigate({ search: (before) => ({ ...before, [report]: started.work }), replace: true }),
  })
  const { name, about } = reportsStrings.reports[report]
  return (
    <Card title={name} aside={<ShowReport report={report} />}>
      <div className="stack">
        <p className="muted">{about}</p>
        {standing}
        <div className="row">
          <GuardedButton
            action="report.issue"
            look="primary"
            aria-label={issuedStrings.issueReport(name)}
            onClick={onIssue}
          >
            {issuedStrings.issue}
          </GuardedButton>
          <div className="report-drafts">
            <span className="muted small">{reportsStrings.orDraft}</span>
            {formats.map((format) => (
              <GuardedButton
                action="report.make"
                key={format}
                look="quiet"
                disabled={start.isPending}
                aria-label={reportsStrings.make(name, reportsStrings.formats[format])}
                onClick={() => start.mutate(format)}
              >
                {reportsStrings.formats[format]}
              </GuardedButton>
            ))}
          </div>
        </div>
        {start.error && <ProblemNotice error={start.error} />}
        {start.isPending && <Progress label={reportsStrings.making} done={0} total={0} />}
        {work !== undefined && !start.isPending && <ReportWork work={work} />}
      </div>
    </Card>
  )
}

/** Puts the report into the pane beside; the one that is there says so. */
function ShowReport({ report }: { readonly report: ReportName }) {
  const space = useSpace()
  const shown = useSearch({ from: ROUTE }).report
  const { name } = reportsStrings.reports[report]
  return (
    <Link
      className="small"
      from={ROUTE}
      to={ROUTE}
      params={{ space }}
      search={(before) => ({ ...before, report })}
      resetScroll={false}
      aria-current={shown === report ? 'true' : undefined}
      aria-label={reportsStrings.showReport(name)}
    >
      {shown === report ? reportsStrings.shown : reportsStrings.show}
    </Link>
  )
}

function ReportWork({ work }: { readonly work: string }) {
  const { data, error } = useQuery(workQuery(work, madeSchema))
  const problem = error ?? (data === undefined ? null : workProblem(data))
  if (problem !== null) return <ProblemNotice error={problem} />
  const made = data?.result
  if (made === undefined) {
    return <Progress label={reportsStrings.step(data?.step ?? '')} done={data?.done ?? 0} total={data?.total ?? 0} />
  }
  return (
    <p className="row" role="status">
      <a className="button button-primary" href={made.download} download={made.fileName}>
        {reportsStrings.download(made.fileName)}
      </a>
      <span className="muted">{reportsStrings.size(made.bytes)}</span>
    </p>
  )
}
