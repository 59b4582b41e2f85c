import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { TRACED_KINDS } from '../../../domain/trace/trace-stage.ts'
import { dayText } from '../../../web/text/dates.ts'
import { Notice } from '../../../web/ui/notice.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import type { KindView, RecordDetail } from '../records-contract.ts'
import { AttachmentsCard } from './attachments-card.tsx'
import { CommentsCard } from './comments-card.tsx'
import { OutlookTag } from './outlook-tag.tsx'
import { PermissionReason } from './permission-guard.tsx'
import { RecordMoves } from './record-moves.tsx'
import { recordStrings } from './record-strings.ts'
import { Term } from './term.tsx'
import { useSpace } from './use-space.ts'
import './record-page.css'

interface Props {
  readonly detail: RecordDetail
  readonly kind: KindView
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}

/** What is itself attached to a record, or said of one. */
const WITHOUT_CARDS = new Set(['comment', 'attachment'])
const EXACTLY = { exact: true, includeSearch: true }

/** What surrounds every record's screen: reference, title, state, moves, and the way to its history. */
export function RecordFrame({ detail, kind, title, wide = false, children }: Props) {
  const { record } = detail
  const space = useSpace()
  const state = kind.states.find((one) => one.state === record.state)?.label
  return (
    <Page
      title={title}
      wide={wide}
      mark={<span className="record-ref">{record.ref}</span>}
      actions={<RecordMoves detail={detail} />}
      about={
        <span className="record-tags">
          <span>
            {kind.label}
            <Term name={kind.name} />
          </span>
          {state !== undefined && <Tag tone="quiet">{state}</Tag>}
          <OutlookTag outlook={detail.outlook} />
          {record.origin !== null && <span className="small">{recordStrings.origin(record.origin.source)}</span>}
        </span>
      }
    >
      <PermissionReason action="record.write" />
      {record.retired !== null && (
        <Notice tone="warn" title={recordStrings.retiredNotice(dayText(record.retired.on), record.retired.by)}>
          <p>{record.retired.reason}</p>
        </Notice>
      )}
      <nav className="record-tabs" aria-label={recordStrings.views}>
        <Link to="." search={{}} activeOptions={EXACTLY}>
          {recordStrings.record}
        </Link>
        <Link to="." search={{ view: 'history' }} activeOptions={EXACTLY}>
          {recordStrings.history}
        </Link>
        {TRACED_KINDS.includes(record.kind) && (
          <Link to="/cases/$space/trace" params={{ space }} search={{ of: record.ref }}>
            {recordStrings.trace}
          </Link>
        )}
      </nav>
      {children}
      {!WITHOUT_CARDS.has(record.kind) && (
        <>
          <AttachmentsCard detail={detail} />
          <CommentsCard detail={detail} />
        </>
      )}
    </Page>
  )
}
