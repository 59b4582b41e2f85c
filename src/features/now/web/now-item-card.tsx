import { Link, useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { lazyPart } from '../../../web/parts/lazy-part.tsx'
import { dayText, withDays } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { outlookStrings } from '../../records/web/outlook-strings.ts'
import { FindingLevelTag } from '../../records/web/outlook-tag.tsx'
import { RecordChip } from '../../records/web/record-chip.tsx'
import { SpaceContext } from '../../records/web/space-context.ts'
import type { NowItem, NowView } from '../now-contract.ts'
import { nowStrings } from './now-strings.ts'

interface Props {
  readonly item: NowItem
  readonly whose: NowView['whose']
  readonly isOpen: boolean
  /** What comes after it, to go on with once it is finished. */
  readonly next: string | undefined
}

// The list is the first thing anybody sees; the controls of every kind come when one is opened.
const NowItemFinish = lazyPart(() => import('./now-item-finish.tsx'), 'NowItemFinish')

/** One thing that waits: what it is, where, since when; open, it is finished here or leads to where it can be. */
export function NowItemCard({ item, whose, isOpen, next }: Props) {
  const navigate = useNavigate({ from: '/' })
  const { kind, level, record, space, rule } = item
  const client = useQueryClient()
  const card = useRef<HTMLLIElement>(null)
  const sentence = withDays(item.sentence)
  const show = (open: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, open }), replace: true, resetScroll: false })
  const goOn = () => {
    show(next)
    void client.invalidateQueries({ queryKey: ['now'] })
  }
  // Somebody who comes back finds what they had open in sight.
  useEffect(() => {
    if (!isOpen) return
    card.current?.scrollIntoView({ block: 'nearest' })
    // What was finished before it is gone, and the focus with it.
    if (document.activeElement === document.body) card.current?.focus()
  }, [isOpen])
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
            <span className="muted">{dayOf(item)}</span>
            {record && <RecordChip record={record} />}
            {rule && rule.others > 0 && <b>{outlookStrings.alike(rule.others)}</b>}
          </p>
        </div>
        <Button
          look={isOpen ? 'plain' : 'quiet'}
          aria-expanded={isOpen}
          aria-label={
            isOpen ? undefined : nowStrings.lookAt(record?.ref ?? space?.name ?? nowStrings.newCase, sentence)
          }
          onPointerEnter={() => void NowItemFinish.preload()}
          onClick={() => show(isOpen ? undefined : item.id)}
        >
          {isOpen ? nowStrings.close : nowStrings.look}
        </Button>
        {isOpen && <NowItemFinish item={item} whose={whose} onDone={goOn} />}
      </li>
    </SpaceContext>
  )
}

function dayOf({ kind, on }: NowItem): string {
  if (on === '') return nowStrings.noDay
  const day = dayText(on)
  if (kind === 'action') return nowStrings.due(day)
  return kind === 'review' || kind === 'workshop' ? nowStrings.planned(day) : nowStrings.since(day)
}
