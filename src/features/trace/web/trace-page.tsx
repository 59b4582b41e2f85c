import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { saveFile } from '../../../web/files/save-file.ts'
import { Button } from '../../../web/ui/button.tsx'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import { TraceChains } from './trace-chains.tsx'
import { traceCsv } from './trace-csv.ts'
import { TraceFilters } from './trace-filters.tsx'
import { TraceMatrix } from './trace-matrix.tsx'
import { allChains, traceQuery } from './trace-query.ts'
import { traceStrings } from './trace-strings.ts'
import './trace.css'

const ROUTE = '/cases/$space/trace'

/** From what may harm to what shows that it does not: the matrix of a case, or the chains of one record. */
export function TracePage() {
  const search = useSearch({ from: ROUTE })
  return search.of === undefined ? <MatrixPage /> : <ChainsPage of={search.of} />
}

function MatrixPage() {
  const space = useSpace()
  const search = useSearch({ from: ROUTE })
  const of = search.rows ?? 'hazard'
  const list = useInfiniteQuery(traceQuery(space, search))
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const [first] = list.data?.pages ?? []
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  const about = first !== undefined && first.all > 0 && (
    <span role="status">
      {traceStrings.about(first.withGaps, first.asked, first.all, of)}
      {first.total < first.all && `, ${traceStrings.shown(first.total, first.all)}`}
    </span>
  )
  return (
    <Page
      title={traceStrings.title}
      about={list.isPending ? null : about}
      actions={first && first.all > 0 && <SaveCsv />}
      wide
    >
      <PermissionReason action="record.write" />
      <TraceFilters />
      {list.error && <ProblemNotice error={list.error} retry={list.refetch} />}
      {list.isPending && <Loading />}
      {first && rows.length === 0 && <NoRow isEmpty={first.all === 0} />}
      {first && rows.length > 0 && (
        <TraceMatrix
          of={of}
          rows={rows}
          total={first.total}
          missing={first.missing}
          stage={search.stage}
          onEnd={more}
        />
      )}
    </Page>
  )
}

function ChainsPage({ of }: { readonly of: string }) {
  const space = useSpace()
  const back = (
    <>
      <Link className="button" to={ROUTE} params={{ space }}>
        {traceStrings.allRows}
      </Link>
      <SaveCsv />
    </>
  )
  return (
    <Page
      title={traceStrings.chainsOf(of)}
      about={<span className="screen-only">{traceStrings.keys}</span>}
      actions={back}
      wide
    >
      <PermissionReason action="record.write" />
      <TraceFilters />
      <TraceChains key={of} of={of} />
    </Page>
  )
}

/** Hands over every chain of what is shown, however many there are. */
function SaveCsv() {
  const space = useSpace()
  const { of, gaps } = useSearch({ from: ROUTE })
  const save = useMutation({
    mutationFn: async () => {
      const chains = await allChains(space, { of, gaps })
      saveFile(new Blob([traceCsv(chains)], { type: 'text/csv' }), of === undefined ? 'trace.csv' : `trace-${of}.csv`)
    },
  })
  return (
    <>
      <Button disabled={save.isPending} onClick={() => save.mutate()}>
        {save.isPending ? traceStrings.savingCsv : traceStrings.saveCsv}
      </Button>
      {save.error && <ProblemNotice error={save.error} />}
    </>
  )
}

function NoRow({ isEmpty }: { readonly isEmpty: boolean }) {
  const space = useSpace()
  const { rows = 'hazard', q } = useSearch({ from: ROUTE })
  const to = { params: { space } } as const
  if (isEmpty) {
    const start = (
      <>
        <Link className="button button-primary" to="/cases/$space/hazards" search={{ create: 'hazard' }} {...to}>
          {traceStrings.newHazard}
        </Link>
        <Link className="button" to="/cases/$space/import" {...to}>
          {traceStrings.importLog}
        </Link>
      </>
    )
    return (
      <EmptyState title={traceStrings.emptyTitle[rows]} actions={start}>
        {traceStrings.empty}
      </EmptyState>
    )
  }
  const isSearch = q !== undefined
  const all = (
    <Link className="button" to={ROUTE} search={(before) => ({ rows: before.rows })} {...to}>
      {traceStrings.showAll}
    </Link>
  )
  return (
    <EmptyState title={isSearch ? traceStrings.noMatchTitle : traceStrings.noGapsTitle} actions={all}>
      {isSearch ? traceStrings.noMatch : traceStrings.noGaps}
    </EmptyState>
  )
}
