import { memo, type ReactNode } from 'react'
import type { TraceGapView } from '../trace-contract.ts'
import type { StopAt } from './stop-moves.ts'
import type { ChainCell } from './trace-cells.ts'
import { GapChip, TraceChip } from './trace-chip.tsx'
import { traceStrings } from './trace-strings.ts'
import { markedStop } from './use-stops.ts'

interface Props {
  readonly cells: readonly ChainCell[]
  readonly party: string | null
  readonly index: number
  readonly at: StopAt | null
  readonly onFill: (gap: TraceGapView) => void
}

/** One chain in the columns of the trace; on a narrow screen a breadcrumb that wraps. */
export const ChainRow = memo(({ cells, party, index, at, onFill }: Props) => (
  <tr>
    {cells.map((cell, column) => (
      // oxlint-disable-next-line react/no-array-index-key -- a column is its place
      <td key={column} data-is={cell?.is ?? 'nothing'}>
        {cell?.is === 'note' && <span className="muted small">{noteText(cell.note, party)}</span>}
        {(cell?.is === 'record' || cell?.is === 'gap') && (
          <div className="trace-stop" {...markedStop({ row: index, column, place: 0 })}>
            <Stop cell={cell} tabIndex={at?.column === column ? 0 : -1} onFill={onFill} />
          </div>
        )}
      </td>
    ))}
  </tr>
))

interface StopProps {
  readonly cell: Extract<NonNullable<ChainCell>, { is: 'record' | 'gap' }>
  readonly tabIndex: 0 | -1
  readonly onFill: (gap: TraceGapView) => void
}

function Stop({ cell, tabIndex, onFill }: StopProps): ReactNode {
  if (cell.is === 'gap') return <GapChip gap={cell.gap} tabIndex={tabIndex} onFill={onFill} />
  return <TraceChip record={cell.record} tabIndex={tabIndex} seen={cell.seen} />
}

type Note = Extract<NonNullable<ChainCell>, { is: 'note' }>['note']

function noteText(note: Note, party: string | null): string {
  if (note === 'implemented') return traceStrings.shownImplemented
  if (note === 'effective') return traceStrings.shownEffective
  if (note === 'on-hazard') return traceStrings.onHazard
  return note === 'elsewhere' ? traceStrings.elsewhere(party ?? '') : traceStrings.enough
}
