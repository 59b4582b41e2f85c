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
  const id = useId()
  const all = inOrder(columns, view)
  const visible = new Set(laidOut(columns, view).map((column) => column.id))
  const movable = all.filter(mayMove)
  return (
    <Modal title={gridStrings.columnsTitle} className="columns-dialog" onClose={onClose}>
      <div className="stack">
        <p className="muted">{gridStrings.columnsAbout}</p>
        <ul className="columns-list">
          {all.map((column) => {
            const place = movable.indexOf(column)
            const step = (by: number) => movable[place + by]?.id
            const move = (by: number) => {
              const target = step(by)
              if (target !== undefined) onView(movedTo(columns, view, column.id, target))
            }
            const isShown = visible.has(column.id)
            return (
              <li key={column.id}>
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
                  {mayMove(column) && (
                    <>
                      <Button
                        look="quiet"
                        aria-label={gridStrings.moveEarlier(column.name)}
                        aria-disabled={step(-1) === undefined}
                        onClick={() => move(-1)}
                      >
                        ↑
                      </Button>
                      <Button
                        look="quiet"
                        aria-label={gridStrings.moveLater(column.name)}
                        aria-disabled={step(1) === undefined}
                        onClick={() => move(1)}
                      >
                        ↓
                      </Button>
                    </>
                  )}
                </span>
                <span className="row columns-width">
                  <label className="visually-hidden" htmlFor={`${id}-${column.id}`}>
                    {gridStrings.widthOf(column.name)}
                  </label>
                  <input
                    id={`${id}-${column.id}`}
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
          })}
        </ul>
        <div className="row">
          <Button look="primary" onClick={onClose}>
            {gridStrings.done}
          </Button>
          <Button onClick={() => onView({ hide: undefined, show: undefined, order: undefined, width: undefined })}>
            {gridStrings.asItComes}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
