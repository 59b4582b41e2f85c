import type { ReactNode } from 'react'
import type { CellStatus } from './cell-status.ts'
import type { ColumnView } from './column-view.ts'
import type { GridColumn } from './grid-column.ts'
import type { GridLine, GridLines } from './grid-line.ts'
import type { NewRows } from './new-rows.ts'
import type { PickedRows } from './picked-rows.ts'
import type { RowAction } from './row-action.ts'
import type { BulkWay } from './use-bulk-writes.ts'
import type { WritePlan } from './write-plan.ts'

/** What a grid shows, and whom it tells of what is done in it. */
export interface GridProps<Row> {
  readonly label: string
  /** All columns; the view says which of them are shown, in which order, and how wide. */
  readonly columns: readonly GridColumn<Row>[]
  readonly view: ColumnView
  readonly onView: (view: ColumnView) => void
  readonly lines: GridLines<Row>
  /** What is filtered, ordered and grouped by: when it changes the grid begins at its top again. */
  readonly about: string
  /** The entry of the browser's history at which it is shown: the way back leads to where somebody left it. */
  readonly entry: string
  /** The lines shown are still those of what was asked before. */
  readonly isBehind: boolean
  /** Reads what is not read of the lines from one to another, and answers all of them. */
  readonly onRead: (first: number, last: number) => Promise<readonly GridLine<Row>[]>
  /** All rows, those of folded groups too. */
  readonly onReadAll: () => Promise<readonly Row[]>
  /** Told which lines are in view, and on which the cursor stands. */
  readonly onInView: (first: number, last: number, cursor: number) => void
  readonly onFold: (key: string) => void
  readonly keyOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
  readonly mayWrite: boolean
  readonly sort: string
  readonly onSort: (sort: string) => void
  readonly statusOf: (row: Row, column: string) => CellStatus | null
  /** What stands in the empty last row. */
  readonly newName: string
  /** What is pasted below the last row. */
  readonly newRows: NewRows<Row>
  /** Begins a new row with what was typed into the empty one; answers why it cannot, or null. */
  readonly onNew: (text: string) => string | null
  /** Takes what was written into one cell. */
  readonly onEdit: (plan: WritePlan<Row>, column: GridColumn<Row>) => void
  /** Writes many cells as one; resolves to what is said about it. */
  readonly onWrite: (plan: WritePlan<Row>, way: BulkWay) => Promise<string>
  /** Told when something begins or ceases to be open that is not written yet: a cell, or a preview. */
  readonly onOpen: (isOpen: boolean) => void
  /** Rows chosen apart from each other: what is done to whole rows is done to them, wherever the cursor stands. */
  readonly picked: PickedRows
  readonly onPick: (picked: PickedRows) => void
  /** What can be done to the chosen rows as a whole. */
  readonly actions: readonly RowAction<Row>[]
  /** Stands beside the actions: how the grid is arranged. */
  readonly tools: ReactNode
}
