import { Link } from '@tanstack/react-router'
import { ImportPrepared, RatingAsked } from '../../../web/parts/screen-parts.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { SuspectReview } from '../../records/web/suspect-review.tsx'
import type { NowItem } from '../now-contract.ts'
import { nowFinishStrings } from './now-finish-strings.ts'
import { SettleFinding } from './settle-finding.tsx'

interface Props {
  readonly item: NowItem
  /** Called when nothing of it is left to do. */
  readonly onDone: () => void
}

/** What to do about one thing that waits: the way to its place, and the control that finishes it here. */
export function NowItemFinish({ item, onDone }: Props) {
  const { record, space, doubt, settledBy, rating, import: prepared } = item
  return (
    <div className="now-answer stack-small">
      <Remedy item={item} />
      {doubt && <Answer doubt={doubt} onAnswered={onDone} />}
      {record && settledBy.length > 0 && <SettleFinding record={record} fields={settledBy} onDone={onDone} />}
      {rating && <RatingAsked hazard={rating.hazard.id} request={rating.request.id} onGiven={onDone} />}
      {prepared && <ImportPrepared importId={prepared.id} space={space?.id ?? null} onGone={onDone} />}
    </div>
  )
}

function Remedy({ item: { level, remedy, record, space, doubt, rule, import: prepared } }: { readonly item: NowItem }) {
  if (space === null || prepared !== null) return <p>{remedy}</p>
  return (
    <>
      <p>{remedy}</p>
      <p className="row">
        {doubt ? (
          <Link
            className="button"
            to="/cases/$space/changes"
            params={{ space: space.id }}
            search={{ view: 'doubts', at: doubt.link }}
          >
            {nowFinishStrings.openQueue}
          </Link>
        ) : (
          <RecordOrFindings space={space.id} record={record} />
        )}
        {rule && rule.others > 0 && (
          <Link
            className="button"
            to="/cases/$space/findings"
            params={{ space: space.id }}
            search={{ code: rule.code, level }}
          >
            {nowFinishStrings.openAlike(rule.others)}
          </Link>
        )}
      </p>
    </>
  )
}

function RecordOrFindings({ space, record }: { readonly space: string; readonly record: NowItem['record'] }) {
  if (record === null) {
    return (
      <Link className="button" to="/cases/$space/findings" params={{ space }}>
        {nowFinishStrings.openFindings}
      </Link>
    )
  }
  return (
    <RecordLink record={record} className="button">
      {nowFinishStrings.openRecord(record.ref)}
    </RecordLink>
  )
}

interface AnswerProps {
  readonly doubt: NonNullable<NowItem['doubt']>
  readonly onAnswered: () => void
}

/** The same control that the record shows. */
function Answer({ doubt, onAnswered }: AnswerProps) {
  const neighbour = {
    link: doubt.link,
    role: '',
    direction: 'from' as const,
    label: doubt.label,
    suspect: true,
    seen: doubt.seen,
    other: doubt.to,
  }
  return <SuspectReview neighbour={neighbour} record={doubt.from} onAnswered={onAnswered} />
}
