import { type AfterEdit, CellEditor } from './cell-editor.tsx'
import { moved } from './cell-moves.ts'
import { rangeAt } from './cell-range.ts'
import type { GridColumn } from './grid-column.ts'
import { rowIn } from './grid-line.ts'
import type { GridProps } from './grid-props.ts'
import { gridStrings } from './grid-strings.ts'
import type { GridWork } from './use-grid-work.ts'

interface Props<Row> extends Pick<GridProps<Row>, 'newName' | 'nameOf'> {
  readonly columns: readonly GridColumn<Row>[]
  readonly work: GridWork<Row>
}

const STEP: { readonly [after in AfterEdit]: string } = {
  stay: '',
  down: 'ArrowDown',
  up: 'ArrowUp',
  left: 'ArrowLeft',
  right: 'ArrowRight',
}

/** The cell that somebody writes in; once it is kept the cursor goes on from there. */
export function OpenCell<Row>({ columns, work, newName, nameOf }: Props<Row>) {
  const { range, size, line, editing, choose, refocus } = work
  const { anchor } = range
  const { editing: now } = editing
  const column = columns[anchor.column]
  const row = rowIn(line)
  const control = line?.is === 'new' ? 'line' : column?.control
  if (now === null || column === undefined || control === undefined || line === undefined) return null
  const done = (after: AfterEdit) => {
    const wasNew = line.is === 'new' && now.text.trim() !== ''
    if (!editing.keep() || after === 'stay') return
    // The new row takes the place of the empty one, which follows it.
    if (wasNew && after === 'down') choose(rangeAt({ row: anchor.row + 1, column: anchor.column }))
    else {
      const to = moved(anchor, { key: STEP[after], ctrlKey: false, shiftKey: false }, size, 1)
      choose(rangeAt(to ?? anchor))
    }
    refocus()
  }
  return (
    <CellEditor
      control={control}
      label={row === undefined ? newName : gridStrings.editing(column.name, nameOf(row))}
      text={now.text}
      fault={now.fault}
      typed={now.typed}
      onText={editing.type}
      onTypedChoice={editing.typeChoice}
      onDone={done}
      onCancel={() => {
        editing.giveUp()
        refocus()
      }}
    />
  )
}
