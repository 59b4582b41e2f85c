import { Link } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import type { TraceStage } from '../../../domain/trace/trace-stage.ts'
import { useHistoryEntry } from '../../records/web/use-history-entry.ts'
import { SpacedRows } from '../../../web/grid/spaced-rows.tsx'
import { useDrawnRows } from '../../../web/grid/use-drawn-rows.ts'
import type { TraceRowView, TraceView } from '../trace-contract.ts'
import type { TraceRows } from '../trace-gaps-contract.ts'
import { matrixStages, matrixStops } from './trace-cells.ts'
import { TraceRow } from './trace-row.tsx'
import { traceStrings } from './trace-strings.ts'
import { useGapFilling } from './use-gap-filling.tsx'
import { useStops } from './use-stops.ts'

interface Props {
  readonly of: TraceRows
  readonly rows: readonly TraceRowView[]
  readonly total: number
  readonly missing: TraceView['missing']
  readonly stage: TraceStage | undefined
  /** Called when the last rows come near. */
  readonly onEnd: () => void
}

const usualRow = () => 84

/** So many rows before the end more are asked for. */
const AHEAD = 20

/** Hazards or controls against the stages of the trace; only rows in view are drawn, on a narrow screen as cards. */
export function TraceMatrix({ of, rows, total, missing, stage, onEnd }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const entry = useHistoryEntry()
  const stopsOf = useCallback((index: number) => (rows[index] === undefined ? [] : matrixStops(rows[index])), [rows])
  const stops = useStops({ container: scroller, rows: rows.length, stopsOf, entry })
  const gaps = useGapFilling(stops.refocus)
  const onView = useCallback(
    (_first: number, last: number) => {
      if (last >= rows.length - AHEAD) onEnd()
    },
    [rows.length, onEnd],
  )
  const { drawn, height, measure } = useDrawnRows({
    scroller,
    count: rows.length,
    keyOf: (index) => rows[index]?.record.id ?? index,
    kept: [stops.at.row],
    usual: usualRow,
    entry,
    onView,
  })
  return (
    <>
      <div ref={scroller} className="trace-matrix" {...stops.keys}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid pattern allows it
          role="grid"
          aria-label={traceStrings.matrixLabel}
          aria-rowcount={total + 1}
          aria-colcount={matrixStages(of).length + 1}
          aria-readonly
        >
          <MatrixHead of={of} missing={missing} stage={stage} />
          <tbody>
            <SpacedRows drawn={drawn} height={height}>
              {(index) => {
                const row = rows[index]
                if (row === undefined) return null
                const at = index === stops.at.row ? stops.at : null
                return <TraceRow ref={measure} row={row} index={index} at={at} onFill={gaps.fill} />
              }}
            </SpacedRows>
          </tbody>
        </table>
      </div>
      {gaps.dialog}
    </>
  )
}

type HeadProps = Pick<Props, 'of' | 'missing' | 'stage'>

function MatrixHead({ of, missing, stage: chosen }: HeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1}>
          {traceStrings.stages[of]}
        </th>
        {matrixStages(of).map((stage, place) => (
          <th key={stage} scope="col" aria-colindex={place + 2}>
            {traceStrings.stages[stage]}
            <StageMissing
              stage={stage}
              count={missing.find((one) => one.stage === stage)?.count ?? 0}
              isChosen={stage === chosen}
            />
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface MissingProps {
  readonly stage: TraceStage
  readonly count: number
  readonly isChosen: boolean
}

/** How much is missing at a stage, leading to the rows where it is and back. */
function StageMissing({ stage, count, isChosen }: MissingProps) {
  if (count === 0) return <span className="trace-missing">{traceStrings.noneMissing}</span>
  return (
    <Link
      to="."
      replace
      search={(before) => ({ ...before, stage: isChosen ? undefined : stage })}
      className="trace-missing"
      aria-label={traceStrings.showMissingAt(traceStrings.stages[stage], count)}
      aria-current={isChosen ? 'true' : undefined}
    >
      {traceStrings.missingCount(count)}
    </Link>
  )
}
