import type { GridColumn } from './grid-column.ts'
import { gridStrings } from './grid-strings.ts'
import type { NewRows } from './new-rows.ts'
import { PreviewDialog } from './preview-dialog.tsx'
import type { Pending } from './use-bulk-writes.ts'

interface Props<Row> {
  readonly pending: Pending<Row>
  readonly columns: readonly GridColumn<Row>[]
  readonly nameOf: (row: Row) => string
  readonly newRows: NewRows<Row>
  readonly isWriting: boolean
  readonly error: Error | null
  readonly onWrite: () => void
  readonly onClose: () => void
}

const TITLES = { paste: gridStrings.previewPaste, fill: gridStrings.previewFill, empty: gridStrings.previewEmpty }

/** What is about to be written, in the words of its rows and columns. */
export function PendingPreview<Row>({ pending, columns, nameOf, newRows, ...rest }: Props<Row>) {
  const { way, rows, plan, problem } = pending
  const { cells, changes, made } = plan
  return (
    <PreviewDialog
      title={TITLES[way]}
      cells={cells}
      changedRows={changes.length + made.length}
      made={made.length === 0 ? null : newRows.counted(made.length)}
      problem={problem}
      nameOf={({ row, column }) => {
        const there = rows[row]
        const which = there === undefined ? newRows.named(row - rows.length + 1) : nameOf(there)
        return gridStrings.editing(columns[column]?.name ?? gridStrings.noColumn, which)
      }}
      {...rest}
    />
  )
}
