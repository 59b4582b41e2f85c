import { memo, type ReactNode, type Ref } from 'react'
import { classNames } from '../ui/class-names.ts'
import type { CellStatus } from './cell-status.ts'
import type { GridColumn } from './grid-column.ts'
import { gridStrings } from './grid-strings.ts'

interface Props<Row> {
  readonly ref: Ref<HTMLTableRowElement>
  readonly row: Row
  readonly index: number
  readonly headRows: number
  readonly columns: readonly GridColumn<Row>[]
  readonly offsets: readonly number[]
  /** Whether it is one of the rows chosen apart. */
  readonly isPicked: boolean
  /** The first and last chosen column on this row, or null when none is. */
  readonly from: number | null
  readonly to: number | null
  /** The column of the cell with the focus, when it is on this row. */
  readonly cursor: number | null
  readonly mayWrite: boolean
  readonly statusOf: (row: Row, column: string) => CellStatus | null
  /** Stands in the cell with the focus while it is written. */
  readonly editor: ReactNode
}

function GridRowBase<Row>({ ref, row, index, headRows, columns, from, to, cursor, ...rest }: Props<Row>) {
  const { offsets, isPicked, mayWrite, statusOf, editor } = rest
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={index + 1 + headRows}
      className={isPicked ? 'is-picked' : undefined}
    >
      {columns.map((column, place) => {
        const Cell = column.isRowHeader === true ? 'th' : 'td'
        const status = statusOf(row, column.id)
        const isChosen = from !== null && to !== null && place >= from && place <= to
        const hasEditor = cursor === place && editor !== null
        return (
          <Cell
            key={column.id}
            role={column.isRowHeader === true ? 'rowheader' : 'gridcell'}
            data-column={place}
            aria-colindex={place + 1}
            aria-selected={isChosen}
            aria-readonly={!mayWrite || column.write === undefined}
            tabIndex={cursor === place ? 0 : -1}
            className={classNames(
              column.isFrozen === true && 'is-frozen',
              isChosen && 'is-chosen',
              cursor === place && 'is-cursor',
              hasEditor && 'is-edited',
              status?.isSaving === true && 'is-saving',
              status !== null && status.fault !== null && 'is-unsaved',
            )}
            style={column.isFrozen === true ? { left: offsets[place] } : undefined}
            title={status?.fault ?? undefined}
          >
            {hasEditor ? editor : column.show(row)}
            {status !== null && status.fault !== null && (
              <span className="visually-hidden"> {gridStrings.notWritten}</span>
            )}
          </Cell>
        )
      })}
    </tr>
  )
}

/** One row; it is drawn anew only when it, or what is chosen on it, changes. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo forgets the type parameter
export const GridRow = memo(GridRowBase) as typeof GridRowBase
