import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { lazyPart } from '../../../web/parts/lazy-part.tsx'
import { todayIso } from '../../../web/text/dates.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { CaseTable } from './case-table.tsx'
import { chosenCases } from './chosen-cases.ts'
import { portfolioQuery } from './portfolio-query.ts'
import { portfolioStrings } from './portfolio-strings.ts'

const DropLog = lazyPart(() => import('./drop-log.tsx'), 'DropLog')
const NewCaseDialog = lazyPart(() => import('./new-case-dialog.tsx'), 'NewCaseDialog')
// What stands beneath them keeps its place when they come.
const SaveCsv = lazyPart(() => import('./save-csv.tsx'), 'SaveCsv', {
  waiting: <Button disabled>{portfolioStrings.saveCsv}</Button>,
})
const PortfolioFilters = lazyPart(() => import('./portfolio-filters.tsx'), 'PortfolioFilters', {
  waiting: <div className="case-filters-wait" />,
})

/** The organisation's cases, how each stands, and how to start another. */
export function PortfolioPage() {
  const [creating, setCreating] = useState(false)
  const { data, error, isPending, refetch } = useQuery(portfolioQuery)
  const search = useSearch({ from: '/portfolio' })
  const chosen = chosenCases(data?.cases ?? [], search, todayIso())
  const newCase = (
    <GuardedButton action="space.create" onClick={() => setCreating(true)}>
      {portfolioStrings.newCase}
    </GuardedButton>
  )
  const importLog = (
    <Link className="button button-primary" to="/import">
      {portfolioStrings.importLog}
    </Link>
  )
  return (
    <Page
      title={portfolioStrings.title}
      about={data === undefined ? null : portfolioStrings.about(chosen.length, data.cases.length)}
      actions={
        !isPending && (
          <>
            {chosen.length > 0 && <SaveCsv cases={chosen} />}
            {newCase}
            {importLog}
          </>
        )
      }
      wide
    >
      {error && <ProblemNotice error={error} retry={refetch} />}
      {isPending && <Loading />}
      {data && data.cases.length > 1 && <PortfolioFilters cases={data.cases} />}
      {data && data.cases.length > 0 && chosen.length === 0 && (
        <EmptyState title={portfolioStrings.noneMatch}>
          <p>{portfolioStrings.noneMatchAbout}</p>
          <Link to="/portfolio" search={{}}>
            {portfolioStrings.showAll}
          </Link>
        </EmptyState>
      )}
      {chosen.length > 0 && <CaseTable cases={chosen} />}
      {!isPending && <DropLog />}
      {creating && <NewCaseDialog onClose={() => setCreating(false)} />}
    </Page>
  )
}
