import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { ErrorSummary } from '../../../web/forms/error-summary.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { IssuedDocumentsView } from '../issued-documents-contract.ts'
import type { ReportName } from '../reports-contract.ts'
import { bodyOf, faultsOf, type IssueDraft } from './issue-draft.ts'
import { IssueForm } from './issue-form.tsx'
import { IssueWork } from './issue-work.tsx'
import { startIssue } from './issued-query.ts'
import { issuedStrings } from './issued-strings.ts'
import { reportsStrings } from './reports-strings.ts'
import { uiStrings } from '../../../web/strings/ui-strings.ts'

interface Props {
  readonly report: ReportName
  readonly known: IssuedDocumentsView
  readonly draft: IssueDraft
  readonly onDraft: (draft: IssueDraft) => void
  /** Called with true once it is issued, so that the draft is done with. */
  readonly onClose: (issued: boolean) => void
}

/** Issues a report. What is written stays when the dialog is closed, until it has been issued. */
export function IssueDialog({ report, known, draft, onDraft, onClose }: Props) {
  const space = useSpace()
  const [faults, setFaults] = useState<{ readonly [control: string]: string }>({})
  const [tries, setTries] = useState(0)
  const proposed = known.next[report].version[draft.state]
  const version = draft.version ?? proposed
  // One key for one issue: sent again because no answer came, it is issued once.
  const [key] = useState(() => crypto.randomUUID())
  const start = useMutation({ mutationFn: () => startIssue(space, bodyOf(report, draft, version), key) })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const found = faultsOf(draft, version)
    setFaults(found)
    setTries(tries + 1)
    if (Object.keys(found).length === 0) start.mutate()
  }
  return (
    <Modal
      title={issuedStrings.title(reportsStrings.reports[report].name)}
      className="issue-dialog"
      onClose={() => onClose(false)}
    >
      {start.data === undefined ? (
        <form className="stack" onSubmit={submit} noValidate>
          <p className="muted">{issuedStrings.about}</p>
          {Object.keys(faults).length > 0 && <ErrorSummary key={tries} faults={faults} />}
          <IssueForm
            report={report}
            draft={draft}
            proposed={proposed}
            faults={faults}
            onChange={(part) => onDraft({ ...draft, ...part })}
          />
          {start.error && <ProblemNotice error={start.error} />}
          <div className="row">
            <Button look="primary" type="submit" disabled={start.isPending}>
              {issuedStrings.send}
            </Button>
            <Button onClick={() => onClose(false)}>{uiStrings.cancel}</Button>
          </div>
        </form>
      ) : (
        <IssueWork work={start.data.work} onBack={start.reset} onDone={() => onClose(true)} />
      )}
    </Modal>
  )
}
