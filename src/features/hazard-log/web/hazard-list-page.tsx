import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import { NewRecordDialog } from '../../records/web/new-record-dialog.tsx'
import { overviewQuery } from '../../records/web/overview-query.ts'
import { matrixQuery } from '../../records/web/matrix-query.ts'
import { kindsQuery } from '../../records/web/space-queries.ts'
import { HazardFilters } from './hazard-filters.tsx'
import { askedOf, type AskedHazards, isNarrowed } from './hazard-list-search.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { HazardLogWork } from './grid/hazard-log-work.tsx'
import { useHazardLog } from './use-hazard-log.ts'
import './hazard-list.css'

const ROUTE = '/cases/$space/hazards'

/** The hazard log, narrowed as the address says. */
export function HazardListPage() {
  const { space } = useParams({ from: ROUTE })
  const search = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const asked = useAsked(askedOf(search))
  const { log, error, retry, see, read } = useHazardLog(space, asked)
  const { data: matrix } = useQuery(matrixQuery(space))
  const { data: kinds } = useQuery(kindsQuery)
  const mayWrite = useMay('record.write')
  const setCreating = (create: 'hazard' | undefined) =>
    void navigate({ search: (before) => ({ ...before, create }), replace: true })
  const hazardKind = kinds?.find(({ name }) => name === 'hazard')
  return (
    <Page
      title={hazardLogStrings.title}
      wide
      about={
        log === null ? null : (
          <>
            <span role="status">{hazardLogStrings.count(log.total, isNarrowed(search))}</span>
            {!isNarrowed(search) && <Unrated space={space} />}
          </>
        )
      }
      actions={
        <>
          <Link className="button" to="/cases/$space/import" params={{ space }}>
            {hazardLogStrings.importLog}
          </Link>
          <GuardedButton action="record.write" look="primary" onClick={() => setCreating('hazard')}>
            {hazardLogStrings.newHazard}
          </GuardedButton>
        </>
      }
    >
      <HazardFilters matrix={matrix} />
      {error && <ProblemNotice error={error} retry={retry} />}
      {log === null && error === null && <Loading />}
      {log?.total === 0 && <NoHazard space={space} narrowed={isNarrowed(search)} />}
      {log !== null && matrix && (log.total > 0 || (mayWrite && !isNarrowed(search))) && (
        <HazardLogWork space={space} log={log} matrix={matrix} onSee={see} onRead={read} />
      )}
      {search.create === 'hazard' && hazardKind && (
        <NewRecordDialog kind={hazardKind} onClose={() => setCreating(undefined)} />
      )}
    </Page>
  )
}

/** How many hazards wait for a rating, leading to them; nothing when none does. */
function Unrated({ space }: { readonly space: string }) {
  const { data } = useQuery(overviewQuery(space))
  const unrated = data?.matrix.unrated.residual ?? 0
  if (unrated === 0) return null
  return (
    <>
      {' · '}
      <Link to="/cases/$space/hazards" params={{ space }} search={{ level: 'unrated' }}>
        {hazardLogStrings.countUnrated(unrated)}
      </Link>
    </>
  )
}

/** The same object as long as the same is asked. */
function useAsked(now: AskedHazards): AskedHazards {
  const [asked, setAsked] = useState(now)
  if (JSON.stringify(asked) === JSON.stringify(now)) return asked
  setAsked(now)
  return now
}

function NoHazard({ space, narrowed }: { readonly space: string; readonly narrowed: boolean }) {
  if (narrowed) {
    const clear = (
      <Link className="button" to="/cases/$space/hazards" params={{ space }}>
        {hazardLogStrings.clear}
      </Link>
    )
    return (
      <EmptyState title={hazardLogStrings.noneMatch} actions={clear}>
        {hazardLogStrings.noneMatchAbout}
      </EmptyState>
    )
  }
  const start = (
    <Link className="button button-primary" to="/cases/$space/import" params={{ space }}>
      {hazardLogStrings.importLog}
    </Link>
  )
  return (
    <EmptyState title={hazardLogStrings.noneTitle} actions={start}>
      {hazardLogStrings.noneAbout}
    </EmptyState>
  )
}
