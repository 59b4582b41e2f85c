import { useQuery } from '@tanstack/react-query'
import { Page } from '../../../web/ui/page.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import { ArgumentWorkplace } from './argument-workplace.tsx'
import { argumentQuery } from './argument-query.ts'
import { argumentStrings } from './argument-strings.ts'

/** The safety argument of a case, as a tree and as a diagram. */
export function ArgumentPage() {
  const { data, error, refetch } = useQuery(argumentQuery(useSpace()))
  if (data) return <ArgumentWorkplace view={data} />
  return (
    <Page title={argumentStrings.title} about={null} wide>
      {error ? <ProblemNotice error={error} retry={refetch} /> : <Loading />}
    </Page>
  )
}
