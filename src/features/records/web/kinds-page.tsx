import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loading } from '../../../web/ui/loading.tsx'
import { numberText } from '../../../web/text/words.ts'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { overviewCountsQuery } from './overview-query.ts'
import { listPlace } from './record-place.ts'
import { recordStrings } from './record-strings.ts'
import { kindsQuery } from './space-queries.ts'
import { useSpace } from './use-space.ts'
import './kinds-page.css'

/** Every kind of record the case can hold, with how many there are. */
export function KindsPage() {
  const space = useSpace()
  const kinds = useQuery(kindsQuery)
  const counts = useQuery(overviewCountsQuery(space))
  const failed = [kinds, counts].find(({ error }) => error !== null)
  const isComing = kinds.isPending || counts.isPending
  return (
    <Page title={recordStrings.records} about={recordStrings.recordsAbout}>
      {failed?.error && <ProblemNotice error={failed.error} retry={failed.refetch} />}
      {isComing && <Loading />}
      <ul className="kinds">
        {(isComing ? [] : kinds.data)?.map((kind) => {
          const count = counts.data?.find((one) => one.kind === kind.name)
          return (
            <li key={kind.name} className="kind">
              <Link {...listPlace(space, kind.name)}>{kind.plural}</Link>
              <span className="kind-count">{counts.data && numberText(count?.total ?? 0)}</span>
              <p className="muted small">{kind.meaning}</p>
              {count !== undefined && count.inDoubt > 0 && (
                <p>
                  <Tag tone="warn">{recordStrings.toLookAt(count.inDoubt)}</Tag>
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
