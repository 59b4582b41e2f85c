import type { ReactNode } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import type { DoubtView } from '../doubts-contract.ts'
import { isParked } from './doubt-place.ts'
import { doubtStrings } from './doubt-strings.ts'

interface Props {
  readonly doubts: readonly DoubtView[]
  readonly present: string | undefined
  readonly selected: ReadonlySet<string>
  readonly onShow: (link: string) => void
  readonly onToggle: (link: string) => void
  readonly onSelect: (links: readonly string[]) => void
  /** What can be done with all that is selected. */
  readonly bulk: ReactNode
}

/** Everything in doubt on one line each, to go to and to select from. */
export function DoubtList({ doubts, present, selected, onShow, onToggle, onSelect, bulk }: Props) {
  const isAll = selected.size === doubts.length
  return (
    <div className="card queue-list">
      <h2 className="visually-hidden">{doubtStrings.list}</h2>
      <div className="row">
        <Button look="quiet" onClick={() => onSelect(isAll ? [] : doubts.map(({ link }) => link))}>
          {isAll ? doubtStrings.selectNone : doubtStrings.selectAll}
        </Button>
        {selected.size > 0 && bulk}
      </div>
      <ol>
        {doubts.map((doubt) => (
          <li key={doubt.link} className="queue-line" data-present={doubt.link === present || undefined}>
            <input
              type="checkbox"
              aria-label={doubtStrings.select(doubt.from.ref, doubt.to.ref)}
              checked={selected.has(doubt.link)}
              onChange={() => onToggle(doubt.link)}
            />
            <button
              type="button"
              className="queue-go"
              aria-current={doubt.link === present ? 'true' : undefined}
              onClick={() => onShow(doubt.link)}
            >
              <b>{doubt.from.ref}</b> {doubt.label} <b>{doubt.to.ref}</b>
              {isParked(doubt) && <Tag tone="quiet">{doubtStrings.answers[doubt.seen.answer]}</Tag>}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
