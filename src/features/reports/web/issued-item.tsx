import { Link } from '@tanstack/react-router'
import { dayText } from '../../../web/text/dates.ts'
import { Tag, type Tone } from '../../../web/ui/tag.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { IssuedDocumentView } from '../issued-documents-contract.ts'
import { differenceStrings } from './difference-strings.ts'
import { issuedStrings } from './issued-strings.ts'
import { reportsStrings } from './reports-strings.ts'

const TONES: { readonly [state: string]: Tone } = { issued: 'good', 'for-review': 'warn' }

interface Props {
  readonly issue: IssuedDocumentView
  /** The one before it that it can be compared with. */
  readonly before: IssuedDocumentView | undefined
}

/** One issue: which version, by whom and why, its files to download, and the digests by which to know them. */
export function IssuedItem({ issue, before }: Props) {
  const space = useSpace()
  const { ref, version, state, stateLabel, issuedOn, issuedBy, author, reason, retired, supersedes, baseline } = issue
  return (
    <li className="issue">
      <div className="row spread">
        <h3 className="row">
          <Link
            to="/cases/$space/records/$kind/$ref"
            params={{ space, kind: 'issued-document', ref }}
            aria-label={`${ref} ${issuedStrings.version} ${version}`}
          >
            {version}
          </Link>
          <Tag tone={TONES[state] ?? 'quiet'}>{stateLabel}</Tag>
          {retired !== null && <Tag tone="bad">{issuedStrings.retired(retired)}</Tag>}
        </h3>
        <p className="muted small">{issuedStrings.byOn(issuedBy || author, dayText(issuedOn))}</p>
      </div>
      {reason !== '' && <p className="issue-reason">{reason}</p>}
      {issue.files.length === 0 && <p className="muted small">{issuedStrings.noFiles}</p>}
      <ul className="stack-small">
        {issue.files.map(({ format, name, bytes, digest, download }) => (
          <li key={format} className="issue-file">
            <a
              className="button"
              href={download}
              download={name}
              aria-label={issuedStrings.downloadFile(reportsStrings.formats[format], version)}
            >
              {reportsStrings.formats[format]}
            </a>
            <span className="muted small no-break">{reportsStrings.size(bytes)}</span>
            <span className="visually-hidden">{issuedStrings.digestOf(reportsStrings.formats[format])}</span>
            <code className="issue-digest">{digest}</code>
          </li>
        ))}
      </ul>
      <p className="muted small">
        {author !== '' && `${issuedStrings.preparedBy(author)}. `}
        {supersedes.length > 0 && `${issuedStrings.supersedes(supersedes)}. `}
        {baseline !== null && `${issuedStrings.madeOf} ${baseline.ref}, ${issuedStrings.change(baseline.sequence)}.`}
      </p>
      {baseline !== null && before !== undefined && (
        <p className="small">
          <Link
            to="/cases/$space/reports/differences"
            params={{ space }}
            search={{ report: issue.report, since: before.ref, until: ref }}
          >
            {differenceStrings.fromBefore(before.version)}
          </Link>
        </p>
      )}
    </li>
  )
}
