import { Link } from '@tanstack/react-router'
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ShowMore } from '../../../web/ui/show-more.tsx'
import type { NowView } from '../now-contract.ts'
import { NowFilters } from './now-filters.tsx'
import { NowItemCard } from './now-item-card.tsx'
import type { NowSearch } from './now-search.ts'
import { nowStrings } from './now-strings.ts'

interface Props {
  readonly list: UseInfiniteQueryResult<InfiniteData<NowView>>
  readonly search: NowSearch
  /** Says above it what it is, where the screen begins with something else. */
  readonly isHeaded: boolean
}

/** What waits, page by page, and what narrows it. */
export function NowList({ list, search, isHeaded }: Props) {
  const [first] = list.data?.pages ?? []
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className="stack" aria-label={nowStrings.waiting}>
      {isHeaded && first && items.length > 0 && (
        <div>
          <h2>{nowStrings.others}</h2>
          <p className="muted">{nowStrings.about.everybody(first.total, first.cases)}</p>
        </div>
      )}
      {first && (first.kinds.length > 0 || search.whose !== undefined) && <NowFilters view={first} search={search} />}
      {list.error && <ProblemNotice error={list.error} retry={list.refetch} />}
      {list.isPending && <Loading />}
      {first && items.length === 0 && (!isHeaded || first.kinds.length > 0) && (
        <NothingWaits isNarrowed={search.kind !== undefined} />
      )}
      {first && items.length > 0 && (
        <ol className="now-items" aria-label={nowStrings.waits}>
          {items.map((item, place) => (
            <NowItemCard
              key={item.id}
              item={item}
              whose={first.whose}
              isOpen={search.open === item.id}
              next={items[place + 1]?.id}
            />
          ))}
        </ol>
      )}
      <ShowMore list={list}>
        <span className="muted">{nowStrings.shown(items.length, first?.total ?? 0)}</span>
      </ShowMore>
    </section>
  )
}

function NothingWaits({ isNarrowed }: { readonly isNarrowed: boolean }) {
  if (!isNarrowed) return <EmptyState title={nowStrings.emptyTitle}>{nowStrings.empty}</EmptyState>
  const showAll = (
    <Link className="button" to="/" search={({ whose }) => ({ whose })}>
      {nowStrings.showAll}
    </Link>
  )
  return (
    <EmptyState title={nowStrings.noneTitle} actions={showAll}>
      {nowStrings.none}
    </EmptyState>
  )
}
