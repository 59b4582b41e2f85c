import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { momentText } from '../../../web/text/dates.ts'
import { listed } from '../../../web/text/words.ts'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ShowMore } from '../../../web/ui/show-more.tsx'
import { RecordChip } from '../../records/web/record-chip.tsx'
import { recordStrings } from '../../records/web/record-strings.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { Happening, HappeningPart } from '../living-contract.ts'
import { happeningsQuery } from './happenings-query.ts'
import { livingStrings } from './living-strings.ts'

/** What happened, each leading to its record; what was done at once is one thing, opened on demand. */
export function RecentList({ recent }: { readonly recent: readonly Happening[] }) {
  if (recent.length === 0) return <p className="muted">{livingStrings.noRecent}</p>
  return (
    <ol className="rows">
      {recent.map((entry) => (
        <li key={entry.sequence} className="recent">
          <span className="muted">{recordStrings.events[entry.type]}</span>
          <span className="recent-record">
            {entry.record && <RecordChip record={entry.record} saysOutlook />}
            <What entry={entry} />
            <span className="muted small">
              {entry.by}, <time dateTime={entry.at}>{momentText(entry.at)}</time>
            </span>
            {entry.together && <EachOfThem sequence={entry.sequence} first={entry.together.first} />}
          </span>
        </li>
      ))}
    </ol>
  )
}

function What({ entry }: { readonly entry: Happening }) {
  const { what, why, together } = entry
  // A reason is a sentence of its own, and what follows goes on from it.
  const reason = why?.replace(/\.$/, '') ?? null
  const said = [together && reason, together && what === '' ? sumOf(entry, together.parts) : what]
  const text = said.filter((part) => part !== null && part !== '').join(': ')
  return text !== '' && <span className="recent-what">{text}</span>
}

/** More sorts than these are summed up. */
const SORTS_SAID = 5

/** How much was done of each sort, those that matter most where there are many; links go with the records they join. */
function sumOf({ type: leading }: Happening, parts: readonly HappeningPart[]): string {
  const words = parts
    .slice(0, SORTS_SAID)
    .map((part) =>
      livingStrings.part(part, part.type === leading || (part.type === 'link-made' && leading === 'record-created')),
    )
  const others = parts.slice(SORTS_SAID).reduce((sum, { count }) => sum + count, 0)
  return listed(others === 0 ? words : [...words, livingStrings.otherParts(others)])
}

interface EachProps {
  /** The last and the first number of what was done at once. */
  readonly sequence: number
  readonly first: number
}

function EachOfThem({ sequence, first }: EachProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="recent-each" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{livingStrings.eachOf(sequence - first + 1)}</summary>
      {isOpen && <Each sequence={sequence} />}
    </details>
  )
}

function Each({ sequence }: { readonly sequence: number }) {
  const list = useInfiniteQuery(happeningsQuery(useSpace(), sequence))
  const each = list.data?.pages.flatMap((page) => page.happenings) ?? []
  return (
    <div className="stack-small">
      {list.error && <ProblemNotice error={list.error} retry={list.refetch} />}
      {list.isPending && <Loading />}
      <ol className="rows">
        {each.map(({ sequence: number, type, record, what }) => (
          <li key={number} className="recent">
            <span className="muted">{recordStrings.events[type]}</span>
            <span className="recent-record">
              {record && <RecordChip record={record} saysOutlook />}
              {what !== '' && <span className="recent-what">{what}</span>}
            </span>
          </li>
        ))}
      </ol>
      <ShowMore list={list} />
    </div>
  )
}
