import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef } from 'react'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ShowMore } from '../../../web/ui/show-more.tsx'
import { useHistoryEntry } from '../../records/web/use-history-entry.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { TraceChainView } from '../trace-contract.ts'
import { ChainRow } from './chain-row.tsx'
import { CHAIN_COLUMNS, chainRows, chainStops } from './trace-cells.ts'
import { traceStrings } from './trace-strings.ts'
import { chainsQuery } from './trace-query.ts'
import { useGapFilling } from './use-gap-filling.tsx'
import { useStops } from './use-stops.ts'

const ROUTE = '/cases/$space/trace'

/** Every chain through one record, from the hazard to what shows that it is controlled. */
export function TraceChains({ of }: { readonly of: string }) {
  const space = useSpace()
  const { gaps } = useSearch({ from: ROUTE })
  const list = useInfiniteQuery(chainsQuery(space, { of, gaps }))
  const chains = useMemo(() => list.data?.pages.flatMap((page) => page.chains) ?? [], [list.data])
  if (list.error) return <ProblemNotice error={list.error} retry={list.refetch} />
  if (list.data === undefined) return <Loading />
  if (chains.length === 0) return <NoChain of={of} isNarrowed={gaps !== undefined} />
  return (
    <>
      <p className="muted" role="status">
        {traceStrings.chainCount(chains.length, !list.hasNextPage)}
      </p>
      <ChainTable of={of} chains={chains} />
      <ShowMore list={list} />
    </>
  )
}

interface TableProps {
  readonly of: string
  readonly chains: readonly TraceChainView[]
}

function ChainTable({ of, chains }: TableProps) {
  const table = useRef<HTMLDivElement>(null)
  const entry = useHistoryEntry()
  const rows = useMemo(() => chainRows(chains), [chains])
  const stopsOf = useCallback((index: number) => chainStops(rows[index] ?? []), [rows])
  const stops = useStops({ container: table, rows: rows.length, stopsOf, entry })
  const gaps = useGapFilling(stops.refocus)
  return (
    <div ref={table} className="trace-chains" {...stops.keys}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid pattern allows it
        role="grid"
        aria-label={traceStrings.chainsLabel(of)}
        aria-readonly
      >
        <thead>
          <tr>
            {CHAIN_COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column === 'evidence' ? traceStrings.evidence : traceStrings.stages[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chains.map((chain, index) => (
            <ChainRow
              key={chain.id}
              cells={rows[index] ?? []}
              party={chain.party}
              index={index}
              at={index === stops.at.row ? stops.at : null}
              onFill={gaps.fill}
            />
          ))}
        </tbody>
      </table>
      {gaps.dialog}
    </div>
  )
}

function NoChain({ of, isNarrowed }: { readonly of: string; readonly isNarrowed: boolean }) {
  if (!isNarrowed) return <EmptyState title={traceStrings.noChainTitle(of)}>{traceStrings.noChain}</EmptyState>
  const all = (
    <Link className="button" to="." search={{ of }}>
      {traceStrings.showAll}
    </Link>
  )
  return (
    <EmptyState title={traceStrings.noGapsTitle} actions={all}>
      {traceStrings.noGaps}
    </EmptyState>
  )
}
