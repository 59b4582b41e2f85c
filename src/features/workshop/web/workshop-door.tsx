import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { workshopQuery } from './workshop-query.ts'

/** Leads to the part of a workshop that matters now. */
export function WorkshopDoor() {
  const { space, ref } = useParams({ from: '/cases/$space/workshops/$ref' })
  const { data, error, refetch } = useQuery(workshopQuery(space, ref))
  const params = { space, ref }
  if (data === undefined) {
    return <Page title={ref}>{error ? <ProblemNotice error={error} retry={refetch} /> : <Loading />}</Page>
  }
  const { state } = data.record
  if (state === 'planned') return <Navigate to="/cases/$space/workshops/$ref/prepare" params={params} replace />
  if (state === 'running') return <Navigate to="/cases/$space/workshops/$ref/room" params={params} replace />
  return <Navigate to="/cases/$space/workshops/$ref/minutes" params={params} replace />
}
