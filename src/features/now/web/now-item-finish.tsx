import { Link } from '@tanstack/react-router'
import { ImportPrepared, RatingAsked } from '../../../web/parts/screen-parts.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { SuspectReview } from '../../records/web/suspect-review.tsx'
import type { NowItem, NowView } from '../now-contract.ts'
import { nowFinishStrings } from './now-finish-strings.ts'
import { SettleFinding } from './settle-finding.tsx'

interface Props {
  readonly item: NowItem
  /** For whom what is counted waits. */
  readonly whose: NowView['whose']
  /** Called when nothing of it is left to do. */
  readonly onDone: () => void
}

/** What to do about one thing that waits: the way to its place, and the control that finishes it here. */
export function NowItemFinish({ item, whose, onDone }: Props) {
  const { record, space, doubt, settledBy, rating, import: prepared } = item
  return (
    <div className="now-answer stack-small">
      <Remedy item={item} whose={whose} />
      {doubt && <Answer doubt={doubt} onAnswered={onDone} />}
      {record && settledBy.length > 0 && <SettleFinding record={record} fields={settledBy} onDone={onDone} />}
      {rating && <RatingAsked hazard={rating.hazard.id} request={rating.request.id} onGiven={onDone} />}
      {prepared && <ImportPrepared importId={prepared.id} space={space?.id ?? null} onGone={onDone} />}
    </div>
  )
}

function Remedy({ item, whose }: Omit<Props, 'onDone'>) {
  const { level, remedy, record, space, doubt, rule, import: prepared } = item
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
          <RecordOrFindings space={space.id} record={record} code={rule?.code} />
        )}
        {rule && rule.others > 0 && (
          <Link
            className="button"
            to="/cases/$space/findings"
            params={{ space: space.id }}
            search={{ code: rule.code, level, whose }}
          >
            {nowFinishStrings.openAlike(rule.others)}
          </Link>
        )}
      </p>
    </>
  )
}

interface PlaceProps {
  readonly space: string
  readonly record: NowItem['record']
  /** Of a finding, its rule. */
  readonly code: string | undefined
}

/** The record, or where the finding stands that is about the whole case. */
function RecordOrFindings({ space, record, code }: PlaceProps) {
  if (record === null) {
    return (
      <Link className="button" to="/cases/$space/findings" params={{ space }} search={{ code }}>
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
