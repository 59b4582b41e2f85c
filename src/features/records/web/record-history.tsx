import { useInfiniteQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { momentText } from '../../../web/text/dates.ts'
import { capitalised } from '../../../domain/record/spoken.ts'
import { Card } from '../../../web/ui/card.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ShowMore } from '../../../web/ui/show-more.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import type { HistoryEntry, HistoryStep } from '../record-history-contract.ts'
import type { RecordView } from '../records-contract.ts'
import { FieldReading } from './field-reading.tsx'
import { fieldText } from './field-text.ts'
import { RecordChip } from './record-chip.tsx'
import { recordStrings } from './record-strings.ts'
import { RestoreRevision } from './restore-revision.tsx'
import { historyQuery } from './history-query.ts'
import { useSpace } from './use-space.ts'
import './record-history.css'

/** Everything that happened to a record, newest first: who, when, why, before and after; what was done at once is told as one. */
export function RecordHistory({ record }: { readonly record: RecordView }) {
  const space = useSpace()
  const list = useInfiniteQuery(historyQuery(space, record.kind, record.id))
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  const steps = entries.flatMap((entry) => entry.steps)
  return (
    <Card title={recordStrings.historyOf(record.ref)}>
      {list.error && <ProblemNotice error={list.error} retry={list.refetch} />}
      {list.isPending && <Loading />}
      {list.data && entries.length === 0 && <p className="muted">{recordStrings.noHistory}</p>}
      <ol className="history">
        {entries.map((entry) => (
          <Entry key={entry.steps[0]?.sequence} record={record} entry={entry} steps={steps} />
        ))}
      </ol>
      <ShowMore list={list} />
    </Card>
  )
}

interface EntryProps {
  readonly record: RecordView
  readonly entry: HistoryEntry
  /** The steps of all entries. */
  readonly steps: readonly HistoryStep[]
}

function Entry({ record, entry, steps }: EntryProps) {
  return (
    <li className="history-entry">
      <p className="row">
        <b>{entry.by}</b>
        <time className="muted" dateTime={entry.at}>
          {momentText(entry.at)}
        </time>
      </p>
      {entry.why !== null && <p>{entry.why}</p>}
      {entry.steps.map((step) => (
        <Fragment key={step.sequence}>
          <div className="row">
            <Tag tone="quiet">{recordStrings.events[step.type]}</Tag>
            {step.revision > 0 && <span className="muted small">{recordStrings.revision(step.revision)}</span>}
            {step.revision > 0 && <RestoreRevision record={record} step={step} steps={steps} />}
            {step.type.startsWith('link-') && <LinkChanges step={step} />}
          </div>
          {!step.type.startsWith('link-') && <Changes step={step} />}
        </Fragment>
      ))}
    </li>
  )
}

/** What a change did, field by field; when a record is new there is no before. */
function Changes({ step }: { readonly step: HistoryStep }) {
  if (step.changes.length === 0) return null
  const isNew = step.type === 'record-created'
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
        {step.changes.map((change) => (
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

/** What a link joins, leading there, and how a look at both ends was answered. */
function LinkChanges({ step: { changes, joined } }: { readonly step: HistoryStep }) {
  return changes.map(({ field, label, before, after }) => (
    <Fragment key={field}>
      <span>{capitalised(label)}</span>
      {joined === undefined ? <b>{fieldText(after ?? before)}</b> : <RecordChip record={joined} />}
      {joined !== undefined && joined.answer !== null && <b>{recordStrings.answers[joined.answer]}</b>}
    </Fragment>
  ))
}
