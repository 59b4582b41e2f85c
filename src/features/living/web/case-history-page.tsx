import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ShowMore } from '../../../web/ui/show-more.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import { happeningsQuery } from './happenings-query.ts'
import { livingStrings } from './living-strings.ts'
import { RecentList } from './recent-list.tsx'
import '../../../web/ui/card.css'
import './findings-page.css'
import './overview.css'

/** What happened in the case, from its latest change back to its first; each record has its own history. */
export function CaseHistoryPage() {
  const space = useSpace()
  const list = useInfiniteQuery(happeningsQuery(space))
  const happenings = list.data?.pages.flatMap((page) => page.happenings) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  const told = happenings.reduce(
    (sum, { sequence, together }) => sum + (together ? sequence - together.first + 1 : 1),
    0,
  )
  return (
    <Page title={livingStrings.historyTitle} about={livingStrings.historyAbout}>
      {list.error && <ProblemNotice error={list.error} retry={list.refetch} />}
      {list.isPending && <Loading />}
      {list.data && (
        <div className="card">
          {total > 0 && (
            <p className="muted findings-count" role="status">
              {livingStrings.happened(told, total)}
            </p>
          )}
          <RecentList recent={happenings} />
          <p className="recent-more">
            <Link to="/cases/$space/changes" params={{ space }}>
              {livingStrings.sinceTheBeginning}
            </Link>
          </p>
        </div>
      )}
      <ShowMore list={list} />
    </Page>
  )
}
