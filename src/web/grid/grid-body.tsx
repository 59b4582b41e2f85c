import { type ReactNode, type RefObject, useCallback } from 'react'
import { type CellBox, type CellRange, heightOf, widthOf } from './cell-range.ts'
import { usePrinting } from '../ui/use-printing.ts'
import type { CellStatus } from './cell-status.ts'
import type { GridColumn } from './grid-column.ts'
import type { GridLines } from './grid-line.ts'
import { GridRow } from './grid-row.tsx'
import { GroupRow, NewRow, UnreadRow } from './grid-other-rows.tsx'
import type { PickedRows } from './picked-rows.ts'
import { SpacedRows } from './spaced-rows.tsx'
import { UnprintedRow } from './unprinted-row.tsx'
import { useDrawnRows } from './use-drawn-rows.ts'

interface Props<Row> {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly lines: GridLines<Row>
  readonly entry: string
  readonly columns: readonly GridColumn<Row>[]
  readonly offsets: readonly number[]
  readonly headRows: number
  readonly range: CellRange
  /** The chosen cells; null while nobody has chosen any. */
  readonly box: CellBox | null
  /** Rows chosen apart: where there are any, a single cell is only where the cursor is. */
  readonly picked: PickedRows
  readonly mayWrite: boolean
  readonly statusOf: (row: Row, column: string) => CellStatus | null
  /** Stands in the cell with the focus while it is written. */
  readonly editor: ReactNode
  readonly newName: string
  readonly onFold: (key: string) => void
  /** Told which lines are in view, and on which the cursor stands. */
  readonly onView: (first: number, last: number, cursor: number) => void
}

/** As high as most rows turn out to be; heads and the empty row are lower. */
const USUAL = { row: 92, unread: 92, group: 37, new: 37 }

/** The lines in view; scrolling draws only this anew. */
export function GridBody<Row>(props: Props<Row>) {
  const {
    scroller,
    lines,
    columns,
    offsets,
    headRows,
    range,
    box,
    picked,
    mayWrite,
    statusOf,
    editor,
    onFold,
    onView,
  } = props
  const { anchor, head } = range
  const drawnOut = box !== null && (picked.size === 0 || heightOf(box) * widthOf(box) > 1) ? box : null
  const isPrinting = usePrinting()
  const drawn = useDrawnRows({
    scroller,
    count: lines.count,
    keyOf: lines.keyAt,
    kept: [anchor.row, head.row],
    all: isPrinting,
    entry: props.entry,
    usual: (index) => USUAL[lines.at(index)?.is ?? 'row'],
    onView: useCallback((first: number, last: number) => onView(first, last, anchor.row), [onView, anchor.row]),
  })
  return (
    <tbody>
      {isPrinting && <UnprintedRow lines={lines} span={columns.length} />}
      <SpacedRows drawn={drawn.drawn} height={drawn.height}>
        {(index) => {
          const line = lines.at(index)
          if (line === undefined || (isPrinting && line.is === 'unread')) return null
          const isPicked = line.is === 'row' && picked.has(String(lines.keyAt(index)))
          const among = drawnOut !== null && index >= drawnOut.top && index <= drawnOut.bottom ? drawnOut : null
          const shared = {
            ref: drawn.measure,
            index,
            headRows,
            cursor: index === anchor.row ? anchor.column : null,
            editor: index === anchor.row ? editor : null,
          }
          if (line.is === 'group') {
            return <GroupRow {...shared} line={line} span={columns.length} isChosen={among !== null} onFold={onFold} />
          }
          const cells = {
            columns,
            offsets,
            from: isPicked ? 0 : (among?.left ?? null),
            to: isPicked ? columns.length - 1 : (among?.right ?? null),
          }
          if (line.is === 'new') return <NewRow {...shared} {...cells} name={props.newName} />
          if (line.is === 'unread') return <UnreadRow {...shared} {...cells} />
          return (
            <GridRow
              {...shared}
              {...cells}
              row={line.row}
              isPicked={isPicked}
              mayWrite={mayWrite}
              statusOf={statusOf}
            />
          )
        }}
      </SpacedRows>
    </tbody>
  )
}
