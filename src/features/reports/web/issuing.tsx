import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { sessionQuery } from '../../records/web/space-queries.ts'
import type { IssuedDocumentsView } from '../issued-documents-contract.ts'
import type { ReportName } from '../reports-contract.ts'
import { emptyDraft, type IssueDraft } from './issue-draft.ts'
import { IssueDialog } from './issue-dialog.tsx'

interface Props {
  /** The report that is being issued, if one is. */
  readonly report: ReportName | null
  readonly known: IssuedDocumentsView
  readonly onClose: () => void
}

/** Issues of the reports while they are written; each stays as it is when its dialog is closed, and goes once issued. */
export function Issuing({ report, known, onClose }: Props) {
  const { data: session } = useQuery(sessionQuery)
  const navigate = useNavigate({ from: '/cases/$space/reports' })
  const [drafts, setDrafts] = useState<{ readonly [report in ReportName]?: IssueDraft }>({})
  if (report === null) return null
  const close = (issued: boolean) => {
    onClose()
    if (!issued) return
    setDrafts(({ [report]: _done, ...others }) => others)
    void navigate({ search: (before) => ({ ...before, report, view: 'issued' }), replace: true })
  }
  return (
    <IssueDialog
      key={report}
      report={report}
      known={known}
      draft={drafts[report] ?? emptyDraft(report, known, session?.person ?? '')}
      onDraft={(draft) => setDrafts((before) => ({ ...before, [report]: draft }))}
      onClose={close}
    />
  )
}
