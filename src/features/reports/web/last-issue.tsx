import { dayText } from '../../../web/text/dates.ts'
import { Tag } from '../../../web/ui/tag.tsx'
import type { IssuedDocumentView } from '../issued-documents-contract.ts'
import { issuedStrings } from './issued-strings.ts'
import { SinceIssue } from './since-issue.tsx'

/** What was issued last of a report, and how far the case has moved on since; nothing until that is known. */
export function LastIssue({ issues }: { readonly issues: readonly IssuedDocumentView[] | undefined }) {
  if (issues === undefined) return null
  const last = issues.find(({ state, retired }) => retired === null && (state === 'issued' || state === 'for-review'))
  if (last === undefined) return <p className="muted small">{issuedStrings.none}</p>
  return (
    <div className="stack-small">
      <p className="row small">
        <b>{last.version}</b>
        <Tag tone={last.state === 'issued' ? 'good' : 'warn'}>{last.stateLabel}</Tag>
        <span className="muted">{dayText(last.issuedOn)}</span>
      </p>
      {last.baseline !== null && (
        <SinceIssue report={last.report} issue={last.ref} version={last.version} baseline={last.baseline} />
      )}
    </div>
  )
}
