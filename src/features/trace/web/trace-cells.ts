import { TRACE_STAGES, type TraceStage } from '../../../domain/trace/trace-stage.ts'
import type { TraceChainView, TraceGapView, TraceRowView } from '../trace-contract.ts'
import type { TraceRows } from '../trace-gaps-contract.ts'

/** The stages that have a column in the matrix: all but that of the rows themselves. */
export function matrixStages(rows: TraceRows): readonly TraceStage[] {
  return TRACE_STAGES.filter((stage) => stage !== rows)
}

/** How many stops each cell of a row of the matrix has: its own record and its chains, then chips and gaps. */
export function matrixStops({ record, cells }: TraceRowView): readonly number[] {
  const others = cells.filter(({ stage }) => stage !== record.kind)
  return [2, ...others.map((cell) => cell.records.length + cell.gaps.length + (hasMore(cell) ? 1 : 0))]
}

/** Whether a cell has more than it shows. */
export function hasMore({ more, missing, gaps }: TraceRowView['cells'][number]): boolean {
  return more > 0 || missing > gaps.length
}

/** The columns of the chains; a result and the two sorts of evidence share the last. */
export const CHAIN_COLUMNS = ['hazard', 'cause', 'control', 'requirement', 'verification', 'evidence'] as const

/** The column in which a stage stands. */
function columnOf(stage: TraceStage): number {
  const column = CHAIN_COLUMNS.findIndex((name) => name === stage)
  return column < 0 ? CHAIN_COLUMNS.length - 1 : column
}

/** Whether a record was shown already: in the same place of the chain before, or anywhere above. */
export type Seen = 'before' | 'above' | 'first'

/** What stands in one column of a chain. */
export type ChainCell =
  | {
      readonly is: 'record'
      readonly record: TraceChainView['members'][number]['record']
      readonly seen: Seen
    }
  | { readonly is: 'gap'; readonly gap: TraceGapView }
  | { readonly is: 'note'; readonly note: 'implemented' | 'effective' | 'on-hazard' | 'elsewhere' | 'enough' }
  | null

/** Chains in their columns; what one has in common with those above it is marked as shown already. */
export function chainRows(chains: readonly TraceChainView[]): readonly (readonly ChainCell[])[] {
  const above = new Set<string>()
  return chains.map((chain, place) => {
    const cells = chainCells(chain, chains[place - 1], above)
    for (const { record } of chain.members) above.add(record.id)
    return cells
  })
}

function chainCells(
  chain: TraceChainView,
  before: TraceChainView | undefined,
  above: ReadonlySet<string>,
): readonly ChainCell[] {
  const cells: ChainCell[] = CHAIN_COLUMNS.map(() => null)
  let isShared = true
  for (const [place, { stage, record }] of chain.members.entries()) {
    isShared &&= before?.members[place]?.record.id === record.id
    const seen = isShared ? 'before' : above.has(record.id) ? 'above' : 'first'
    cells[columnOf(stage)] = { is: 'record', record, seen }
  }
  if (chain.lead !== null) cells[columnOf(chain.lead.stage)] = { is: 'gap', gap: chain.lead }
  if (chain.gap !== null) cells[columnOf(chain.gap.stage)] = { is: 'gap', gap: chain.gap }
  const last = chain.gap?.stage ?? chain.members.at(-1)?.stage
  if (last === 'implemented' || last === 'effective') cells[columnOf('requirement')] = { is: 'note', note: last }
  if (chain.end === 'elsewhere' || chain.end === 'enough') {
    const end = columnOf(chain.members.at(-1)?.stage ?? 'hazard')
    if (end + 1 < cells.length) cells[end + 1] = { is: 'note', note: chain.end }
  }
  const isDirect = cells[0]?.is === 'record' && cells[1] === null && cells[2]?.is === 'record'
  if (isDirect) cells[1] = { is: 'note', note: 'on-hazard' }
  return cells
}

/** How many stops each column of a chain has: one where there is a chip or a gap. */
export function chainStops(cells: readonly ChainCell[]): readonly number[] {
  return cells.map((cell) => (cell?.is === 'record' || cell?.is === 'gap' ? 1 : 0))
}
