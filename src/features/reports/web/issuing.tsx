import { useQuery } from '@tanstack/react-query'
import { useKept } from '../../../web/forms/use-kept.ts'
import type { SessionView } from '../../account/session-contract.ts'
import { useMay } from '../../records/web/permission-guard.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { IssuedDocumentsView } from '../issued-documents-contract.ts'
import type { ReportName } from '../reports-contract.ts'
import { emptyDraft, issueDraftSchema } from './issue-draft.ts'
import { IssueDialog } from './issue-dialog.tsx'

interface Props {
  /** The report that is being issued, if one is. */
  readonly report: ReportName | null
  readonly known: IssuedDocumentsView
  /** Called with true once it is issued. */
  readonly onClose: (issued: boolean) => void
}

/** The report that is being issued. What is written stays when its dialog is closed, and over a reload, until it is issued. */
export function Issuing({ report, ...shared }: Props) {
  const { data: session } = useQuery(sessionQuery)
  const may = useMay('report.issue')
  if (report === null || session === undefined || !may) return null
  return <IssuingReport key={report} report={report} by={session} {...shared} />
}

interface ReportProps extends Props {
  readonly report: ReportName
  readonly by: SessionView
}

function IssuingReport({ report, by, known, onClose }: ReportProps) {
  const space = useSpace()
  const [draft, keep] = useKept(`issue of ${report} in ${space} by ${by.personId}`, issueDraftSchema)
  const close = (issued: boolean) => {
    if (issued) keep(() => null)
    onClose(issued)
  }
  return (
    <IssueDialog
      report={report}
      known={known}
      draft={draft ?? emptyDraft(report, known, by.person)}
      onDraft={(written) => keep(() => written)}
      onClose={close}
    />
  )
}
