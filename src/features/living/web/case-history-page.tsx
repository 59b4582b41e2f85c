import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { overviewQuery } from '../../records/web/overview-query.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { livingStrings } from './living-strings.ts'
import { RecentList } from './recent-card.tsx'
import '../../../web/ui/card.css'
import './overview.css'

/** The latest changes of the case; each record has its full history. */
export function CaseHistoryPage() {
  const space = useSpace()
  const { data, error, refetch } = useQuery(overviewQuery(space))
  return (
    <Page title={livingStrings.historyTitle} about={livingStrings.historyAbout}>
      {error && <ProblemNotice error={error} retry={refetch} />}
      {!data && !error && <Loading />}
      {data && (
        <div className="card">
          <RecentList recent={data.recent} />
          <p className="recent-more">
            <Link to="/cases/$space/changes" params={{ space }}>
              {livingStrings.sinceTheBeginning}
            </Link>
          </p>
        </div>
      )}
    </Page>
  )
}
