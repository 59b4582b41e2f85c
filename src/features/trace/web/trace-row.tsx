import { Link } from '@tanstack/react-router'
import { memo, type ReactNode, type Ref } from 'react'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { TraceCellView, TraceGapView, TraceRowView } from '../trace-contract.ts'
import type { StopAt } from './stop-moves.ts'
import { hasMore } from './trace-cells.ts'
import { GapChip, TraceChip } from './trace-chip.tsx'
import { traceStrings } from './trace-strings.ts'
import { markedStop } from './use-stops.ts'

interface Props {
  readonly ref: Ref<HTMLTableRowElement>
  readonly row: TraceRowView
  readonly index: number
  /** The stop with the focus, when it is on this row. */
  readonly at: StopAt | null
  readonly onFill: (gap: TraceGapView) => void
}

/** A hazard or control with what it is traced to, stage by stage; drawn anew only when it or the focus on it changes. */
export const TraceRow = memo(({ ref, row, index, at, onFill }: Props) => {
  const { record, level, cells } = row
  const stop = (column: number, place: number, show: (tabIndex: 0 | -1) => ReactNode) => (
    <div key={place} className="trace-stop" {...markedStop({ row: index, column, place })}>
      {show(at?.column === column && at.place === place ? 0 : -1)}
    </div>
  )
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2}>
      <th scope="row" aria-colindex={1}>
        <div className="stack-small">
          {stop(0, 0, (tabIndex) => (
            <TraceChip record={record} tabIndex={tabIndex} isBrief />
          ))}
          <div className="row">
            {level && <LevelChip level={level.number} word={level.word || traceStrings.unrated} />}
            {stop(0, 1, (tabIndex) => (
              <ChainsLink reference={record.ref} tabIndex={tabIndex}>
                {traceStrings.chains}
                <span className="visually-hidden"> {traceStrings.of(record.ref)}</span>
              </ChainsLink>
            ))}
          </div>
        </div>
      </th>
      {cells
        .filter(({ stage }) => stage !== record.kind)
        .map((cell, place) => (
          <td key={cell.stage} aria-colindex={place + 2} data-missing={cell.missing > 0 || undefined}>
            <span className="trace-cell-name" aria-hidden="true">
              {traceStrings.stages[cell.stage]}
            </span>
            <Cell
              cell={cell}
              reference={record.ref}
              onFill={onFill}
              stop={(within, show) => stop(place + 1, within, show)}
            />
          </td>
        ))}
    </tr>
  )
})

interface CellProps {
  readonly cell: TraceCellView
  readonly reference: string
  readonly onFill: (gap: TraceGapView) => void
  readonly stop: (place: number, show: (tabIndex: 0 | -1) => ReactNode) => ReactNode
}

function Cell({ cell, reference, onFill, stop }: CellProps) {
  const { records, gaps, more, missing } = cell
  if (records.length === 0 && gaps.length === 0) {
    return (
      <span className="muted">
        <span aria-hidden="true">{traceStrings.nothing}</span>
        <span className="visually-hidden">{traceStrings.nothingHere}</span>
      </span>
    )
  }
  const moreGaps = missing - gaps.length
  return (
    <div className="trace-cell">
      {records.map((one, place) => stop(place, (tabIndex) => <TraceChip record={one} tabIndex={tabIndex} isBrief />))}
      {gaps.map((gap, place) =>
        stop(records.length + place, (tabIndex) => <GapChip gap={gap} tabIndex={tabIndex} isBrief onFill={onFill} />),
      )}
      {hasMore(cell) &&
        stop(records.length + gaps.length, (tabIndex) => (
          <ChainsLink reference={reference} tabIndex={tabIndex} label={traceStrings.moreOf(more + moreGaps, reference)}>
            {moreGaps > 0 ? traceStrings.moreGaps(moreGaps) : traceStrings.moreRecords(more)}
          </ChainsLink>
        ))}
    </div>
  )
}

interface ChainsLinkProps {
  readonly reference: string
  readonly tabIndex: 0 | -1
  readonly label?: string
  readonly children: ReactNode
}

function ChainsLink({ reference, tabIndex, label, children }: ChainsLinkProps) {
  const space = useSpace()
  return (
    <Link
      to="/cases/$space/trace"
      params={{ space }}
      search={{ of: reference }}
      className="small trace-chains-link"
      tabIndex={tabIndex}
      aria-label={label}
    >
      {children}
    </Link>
  )
}
