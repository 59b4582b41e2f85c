import { classNames } from '../../../web/ui/class-names.ts'
import { FindingLevelTag, OutlookTag } from '../../records/web/outlook-tag.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { outlookStrings } from '../../records/web/outlook-strings.ts'
import type { RecordLine } from '../../records/records-contract.ts'
import type { TraceGapView } from '../trace-contract.ts'
import type { Seen } from './trace-cells.ts'
import { traceStrings } from './trace-strings.ts'
import '../../records/web/record-chip.css'

interface ChipProps {
  readonly record: RecordLine
  readonly tabIndex: 0 | -1
  /** What was shown already needs no title; what the chain before has in the same place, nothing but a reference. */
  readonly seen?: Seen
  /** In the matrix what holds needs no word of its own. */
  readonly isBrief?: boolean
}

/** A record on a trace: reference, title, and its outlook in a word. */
export function TraceChip({ record, tabIndex, seen = 'first', isBrief = false }: ChipProps) {
  const { ref, title, outlook } = record
  const isPlain = seen !== 'first' || isBrief
  const saysOutlook = seen !== 'before' && (!isPlain || outlook !== 'holds')
  const className = classNames('chip trace-chip', `chip-${outlook}`, seen === 'before' && 'is-repeated')
  return (
    <RecordLink record={record} tabIndex={tabIndex} className={className}>
      <b>{ref}</b>{' '}
      <span className={seen === 'first' ? 'chip-title' : 'visually-hidden'} title={title}>
        {title}
      </span>
      {saysOutlook ? (
        <OutlookTag outlook={outlook} />
      ) : (
        <span className="visually-hidden">, {outlookStrings.outlook[outlook]}</span>
      )}
    </RecordLink>
  )
}

interface GapProps {
  readonly gap: TraceGapView
  readonly tabIndex: 0 | -1
  /** In the matrix the record beside the gap is not in sight. */
  readonly isBrief?: boolean
  readonly onFill: (gap: TraceGapView) => void
}

/** Where something is missing: what, how much that weighs, and the way to put it there. */
export function GapChip({ gap, tabIndex, isBrief = false, onFill }: GapProps) {
  const what = traceStrings.missing[gap.stage]
  return (
    <GuardedButton
      action="record.write"
      look="quiet"
      className={classNames('trace-gap', gap.due && gap.level !== null && `trace-gap-${gap.level}`)}
      tabIndex={tabIndex}
      title={gap.sentence}
      aria-label={`${traceStrings.gapName(what, gap.at.ref)}. ${weightOf(gap)}`}
      onClick={() => onFill(gap)}
    >
      <span>
        <span aria-hidden="true">○ </span>
        {what} {isBrief ? <b>{traceStrings.of(gap.at.ref)}</b> : null}
      </span>
      {gap.due && gap.level !== null && <FindingLevelTag level={gap.level} />}
      {!gap.due && <span className="muted small">{traceStrings.later}</span>}
      <span className="trace-gap-add">+ {traceStrings.add}</span>
    </GuardedButton>
  )
}

function weightOf({ due, level }: TraceGapView): string {
  if (!due) return traceStrings.laterMeans
  return level === null ? traceStrings.byNoRule : outlookStrings.findingLevel[level]
}
