import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { HomeNotices, WorkToStart } from '../../../web/parts/screen-parts.tsx'
import { classNames } from '../../../web/ui/class-names.ts'
import { Page } from '../../../web/ui/page.tsx'
import type { NowView } from '../now-contract.ts'
import { NowList } from './now-list.tsx'
import { nowQuery } from './now-query.ts'
import type { NowSearch } from './now-search.ts'
import { nowStrings } from './now-strings.ts'
import './now.css'

/**
 * The home: what needs this person now over all their cases, each thing finished here where it can be, and beside it
 * their cases and the ways to begin another. For whoever nothing waits, those come first.
 */
export function NowPage() {
  const search = useSearch({ from: '/' })
  const list = useInfiniteQuery(nowQuery(search))
  const [first] = list.data?.pages ?? []
  const leads = first !== undefined && isFree(first, search)
  const work = (
    <div key="work" className={classNames('comes-first', list.isPending && 'now-work-waits')}>
      <WorkToStart leads={leads} />
    </div>
  )
  const waiting = <NowList key="waiting" list={list} search={search} isHeaded={leads} />
  return (
    <Page title={nowStrings.title} about={first === undefined ? null : aboutOf(first, leads)}>
      <div className="comes-first">
        <HomeNotices />
      </div>
      <div className={classNames('now-home', !leads && 'now-home-beside')}>
        {leads ? [work, waiting] : [waiting, work]}
      </div>
    </Page>
  )
}

/** Nothing names the person, and they did not ask for what concerns others. */
function isFree({ whose, kinds }: NowView, search: NowSearch): boolean {
  if (search.whose === 'everybody' || kinds.some(({ kind }) => kind === 'import')) return false
  return whose === 'everybody' || kinds.length === 0
}

function aboutOf({ whose, total, cases }: NowView, leads: boolean): string {
  return leads ? nowStrings.free : nowStrings.about[whose](total, cases)
}
