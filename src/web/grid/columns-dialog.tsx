import { useId } from 'react'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { type ColumnView, inOrder, laidOut, mayHide, mayMove, movedTo, shown, widened } from './column-view.ts'
import type { GridColumn } from './grid-column.ts'
import { gridStrings } from './grid-strings.ts'
import './columns-dialog.css'

interface Props<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly view: ColumnView
  readonly onView: (view: ColumnView) => void
  readonly onClose: () => void
}

const WIDER = 20

/** Which columns are shown, in which order, how wide: all that a pointer can do with the heads, and each seen at once. */
export function ColumnsDialog<Row>({ columns, view, onView, onClose }: Props<Row>) {
  const all = inOrder(columns, view)
  const visible = new Set(laidOut(columns, view).map((column) => column.id))
  return (
    <Modal
      title={gridStrings.columnsTitle}
      className="columns-dialog"
      onClose={onClose}
      foot={
        <>
          <Button look="primary" onClick={onClose}>
            {gridStrings.done}
          </Button>
          <Button onClick={() => onView({ hide: undefined, show: undefined, order: undefined, width: undefined })}>
            {gridStrings.asItComes}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="muted">{gridStrings.columnsAbout}</p>
        <ul className="columns-list">
          {all.map((column) => (
            <ColumnItem
              key={column.id}
              column={column}
              columns={columns}
              view={view}
              isShown={visible.has(column.id)}
              onView={onView}
            />
          ))}
        </ul>
      </div>
    </Modal>
  )
}

interface ItemProps<Row> extends Omit<Props<Row>, 'onClose'> {
  readonly column: GridColumn<Row>
  readonly isShown: boolean
}

function ColumnItem<Row>({ column, columns, view, isShown, onView }: ItemProps<Row>) {
  const id = useId()
  const movable = inOrder(columns, view).filter(mayMove)
  const place = movable.findIndex((one) => one.id === column.id)
  const moves = [
    { mark: '↑', label: gridStrings.moveEarlier(column.name), target: movable[place - 1] },
    { mark: '↓', label: gridStrings.moveLater(column.name), target: movable[place + 1] },
  ]
  return (
    <li>
      <label className="row">
        <input
          type="checkbox"
          checked={isShown}
          disabled={!mayHide(column)}
          onChange={({ target }) => onView(shown(view, column, target.checked))}
        />
        {column.name}
      </label>
      <span className="row columns-moves">
        {mayMove(column) &&
          moves.map(({ mark, label, target }) => (
            <Button
              key={mark}
              look="quiet"
              aria-label={label}
              aria-disabled={target === undefined}
              onClick={() => target !== undefined && onView(movedTo(columns, view, column.id, target.id))}
            >
              {mark}
            </Button>
          ))}
      </span>
      <span className="row columns-width">
        <label className="visually-hidden" htmlFor={id}>
          {gridStrings.widthOf(column.name)}
        </label>
        <input
          id={id}
          className="control control-short"
          type="number"
          min={60}
          max={900}
          step={WIDER}
          value={column.width}
          onChange={({ target }) => {
            const width = target.valueAsNumber
            if (Number.isFinite(width)) onView(widened(view, column.id, width))
          }}
        />
      </span>
    </li>
  )
}
