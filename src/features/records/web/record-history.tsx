import { useQuery } from '@tanstack/react-query'
import { momentText } from '../../../web/text/dates.ts'
import { capitalised } from '../../../domain/record/spoken.ts'
import { Card } from '../../../web/ui/card.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import type { HistoryEntry, RecordView } from '../records-contract.ts'
import { FieldReading } from './field-reading.tsx'
import { fieldText } from './field-text.ts'
import { recordStrings } from './record-strings.ts'
import { RestoreRevision } from './restore-revision.tsx'
import { historyQuery } from './space-queries.ts'
import { useSpace } from './use-space.ts'
import './record-history.css'

/** Everything that happened to a record, newest first: who, when, why, before and after. */
export function RecordHistory({ record }: { readonly record: RecordView }) {
  const space = useSpace()
  const { data, error, refetch } = useQuery(historyQuery(space, record.kind, record.id))
  return (
    <Card title={recordStrings.historyOf(record.ref)}>
      {error && <ProblemNotice error={error} retry={refetch} />}
      {!data && !error && <Loading />}
      {data?.entries.length === 0 && <p className="muted">{recordStrings.noHistory}</p>}
      <ol className="history">
        {data?.entries.map((entry) => (
          <Entry key={entry.sequence} record={record} entry={entry} entries={data.entries} />
        ))}
      </ol>
    </Card>
  )
}

interface EntryProps {
  readonly record: RecordView
  readonly entry: HistoryEntry
  readonly entries: readonly HistoryEntry[]
}

function Entry({ record, entry, entries }: EntryProps) {
  return (
    <li className="history-entry">
      <p className="row">
        <Tag tone="quiet">{recordStrings.events[entry.type]}</Tag>
        <b>{entry.by}</b>
        <time className="muted" dateTime={entry.at}>
          {momentText(entry.at)}
        </time>
        {entry.revision > 0 && <span className="muted small">{recordStrings.revision(entry.revision)}</span>}
        {entry.revision > 0 && <RestoreRevision record={record} entry={entry} entries={entries} />}
      </p>
      {entry.why !== null && <p>{entry.why}</p>}
      {entry.type.startsWith('link-') ? <LinkChanges entry={entry} /> : <Changes entry={entry} />}
    </li>
  )
}

/** What a change did, field by field; when a record is new there is no before. */
function Changes({ entry }: { readonly entry: HistoryEntry }) {
  if (entry.changes.length === 0) return null
  const isNew = entry.type === 'record-created'
  return (
    <table className="history-changes">
      <thead>
        <tr>
          <th scope="col">{recordStrings.field}</th>
          {!isNew && <th scope="col">{recordStrings.before}</th>}
          <th scope="col">{isNew ? recordStrings.value : recordStrings.after}</th>
        </tr>
      </thead>
      <tbody>
        {entry.changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{change.label}</th>
            {!isNew && (
              <td className="history-before">
                <FieldReading value={change.before} />
              </td>
            )}
            <td>
              <FieldReading value={change.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a link joins, on one line each. */
function LinkChanges({ entry }: { readonly entry: HistoryEntry }) {
  return entry.changes.map(({ field, label, before, after }) => (
    <p key={field}>
      {capitalised(label)} <b>{fieldText(after ?? before)}</b>
    </p>
  ))
}
