import { Link, useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ImportPrepared, RatingAsked } from '../../../web/parts/screen-parts.tsx'
import { dayText, withDays } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { FindingLevelTag } from '../../records/web/outlook-tag.tsx'
import { RecordChip } from '../../records/web/record-chip.tsx'
import { SpaceContext } from '../../records/web/space-context.ts'
import { SuspectReview } from '../../records/web/suspect-review.tsx'
import type { NowItem } from '../now-contract.ts'
import { nowStrings } from './now-strings.ts'
import { SettleFinding } from './settle-finding.tsx'

interface Props {
  readonly item: NowItem
  readonly isOpen: boolean
  /** What comes after it, to go on with once it is finished. */
  readonly next: string | undefined
}

/** One thing that waits: what it is, where, since when; open, it is finished here or leads to where it can be. */
export function NowItemCard({ item, isOpen, next }: Props) {
  const navigate = useNavigate({ from: '/now' })
  const { kind, level, record, space, doubt, settledBy, rating, import: prepared } = item
  const client = useQueryClient()
  const card = useRef<HTMLLIElement>(null)
  const sentence = withDays(item.sentence)
  const goOn = () => {
    void navigate({ search: (before) => ({ ...before, open: next }), replace: true, resetScroll: false })
    void client.invalidateQueries({ queryKey: ['now'] })
  }
  // Somebody who comes back finds what they had open in sight.
  useEffect(() => {
    if (!isOpen) return
    card.current?.scrollIntoView({ block: 'nearest' })
    // What was finished before it is gone, and the focus with it.
    if (document.activeElement === document.body) card.current?.focus()
  }, [isOpen])
  const toggle = () =>
    void navigate({
      search: (before) => ({ ...before, open: isOpen ? undefined : item.id }),
      replace: true,
      resetScroll: false,
    })
  return (
    <SpaceContext value={space?.id ?? ''}>
      <li ref={card} tabIndex={-1} className="card now-item">
        <div className="now-level">
          <FindingLevelTag level={level} />
        </div>
        <div className="stack-small">
          <p className="now-sentence">{sentence}</p>
          <p className="row small">
            <Tag tone="quiet">{nowStrings.kinds[kind]}</Tag>
            {space === null ? (
              <span>{nowStrings.newCase}</span>
            ) : (
              <Link to="/cases/$space" params={{ space: space.id }}>
                {space.name}
              </Link>
            )}
            {record && <RecordChip record={record} />}
            <span className="muted">{dayOf(item)}</span>
          </p>
          {isOpen && <Remedy item={item} />}
        </div>
        <Button
          look={isOpen ? 'plain' : 'quiet'}
          aria-expanded={isOpen}
          aria-label={
            isOpen ? undefined : nowStrings.lookAt(record?.ref ?? space?.name ?? nowStrings.newCase, sentence)
          }
          onClick={toggle}
        >
          {isOpen ? nowStrings.close : nowStrings.look}
        </Button>
        {isOpen && doubt && <Answer item={item} onAnswered={goOn} />}
        {isOpen && record && settledBy.length > 0 && (
          <div className="now-answer">
            <SettleFinding record={record} fields={settledBy} onDone={goOn} />
          </div>
        )}
        {isOpen && rating && (
          <div className="now-answer">
            <RatingAsked hazard={rating.hazard.id} request={rating.request.id} onGiven={goOn} />
          </div>
        )}
        {isOpen && prepared && (
          <div className="now-answer">
            <ImportPrepared importId={prepared.id} space={space?.id ?? null} onGone={goOn} />
          </div>
        )}
      </li>
    </SpaceContext>
  )
}

function Remedy({ item: { remedy, record, space, doubt, import: prepared } }: { readonly item: NowItem }) {
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
            {nowStrings.openQueue}
          </Link>
        ) : (
          <RecordOrFindings space={space.id} record={record} />
        )}
      </p>
    </>
  )
}

function RecordOrFindings({ space, record }: { readonly space: string; readonly record: NowItem['record'] }) {
  if (record === null) {
    return (
      <Link className="button" to="/cases/$space/findings" params={{ space }}>
        {nowStrings.openFindings}
      </Link>
    )
  }
  const { kind, ref } = record
  return kind === 'hazard' ? (
    <Link className="button" to="/cases/$space/hazards/$ref" params={{ space, ref }}>
      {nowStrings.openRecord(ref)}
    </Link>
  ) : (
    <Link className="button" to="/cases/$space/records/$kind/$ref" params={{ space, kind, ref }}>
      {nowStrings.openRecord(ref)}
    </Link>
  )
}

interface AnswerProps {
  readonly item: NowItem
  readonly onAnswered: () => void
}

/** The same control that the record shows. */
function Answer({ item: { doubt }, onAnswered }: AnswerProps) {
  if (doubt === null) return null
  const neighbour = {
    link: doubt.link,
    role: '',
    direction: 'from' as const,
    label: doubt.label,
    suspect: true,
    seen: doubt.seen,
    other: doubt.to,
  }
  return (
    <div className="now-answer">
      <SuspectReview neighbour={neighbour} record={doubt.from} onAnswered={onAnswered} />
    </div>
  )
}

function dayOf({ kind, on }: NowItem): string {
  if (on === '') return nowStrings.noDay
  const day = dayText(on)
  if (kind === 'action') return nowStrings.due(day)
  return kind === 'review' || kind === 'workshop' ? nowStrings.planned(day) : nowStrings.since(day)
}
