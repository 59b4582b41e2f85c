import { useRef } from 'react'
import { GridBody } from './grid-body.tsx'
import { GridHead } from './grid-head.tsx'
import { GridKeys } from './grid-keys.tsx'
import type { GridProps } from './grid-props.ts'
import { OpenCell } from './open-cell.tsx'
import { PendingPreview } from './pending-preview.tsx'
import { RowActions } from './row-actions.tsx'
import { useGridColumns } from './use-grid-columns.ts'
import { useGridInput } from './use-grid-input.ts'
import { useGridWork } from './use-grid-work.ts'
import './grid.css'

const HEAD_ROWS = 2

/** Cells to walk, choose and write with the keyboard or a pointer, as in a spreadsheet; only rows in view are drawn. */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, lines, picked, mayWrite, newName, nameOf, newRows } = props
  const scroller = useRef<HTMLDivElement>(null)
  const { columns, offsets, whole, heads, step } = useGridColumns(props, scroller)
  const work = useGridWork(props, columns, scroller)
  const { range, box, isPlaced, editing, picks, bulk, refocus } = work
  const input = useGridInput(props, work, step)
  const letGo = () => {
    picks.letGo()
    refocus()
  }
  return (
    <>
      <div className="grid-bar row">
        <RowActions
          actions={props.actions}
          rows={work.rows}
          onAct={(action) => void work.act(action)}
          onTurn={work.pickHere}
          onLetGo={picked.size > 0 ? letGo : null}
        />
        {props.tools}
      </div>
      <div ref={scroller} className="grid" {...input}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid pattern allows it
          role="grid"
          aria-label={label}
          aria-rowcount={lines.count + HEAD_ROWS}
          aria-colcount={columns.length}
          aria-multiselectable
          aria-readonly={!mayWrite}
          aria-busy={props.isBehind}
          style={{ minWidth: whole }}
        >
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} style={{ width }} />
            ))}
          </colgroup>
          <GridHead columns={columns} offsets={offsets} sort={props.sort} onSort={props.onSort} {...heads} />
          <GridBody
            scroller={scroller}
            lines={lines}
            entry={props.entry}
            columns={columns}
            offsets={offsets}
            headRows={HEAD_ROWS}
            range={range}
            box={isPlaced ? box : null}
            picked={picked}
            mayWrite={mayWrite}
            statusOf={props.statusOf}
            editor={editing.editing && <OpenCell columns={columns} work={work} newName={newName} nameOf={nameOf} />}
            newName={newName}
            onFold={props.onFold}
            onView={props.onInView}
          />
        </table>
      </div>
      <div className="grid-foot row">
        <GridKeys />
        <p className="small" role="status">
          {work.said}
        </p>
      </div>
      {bulk.pending && (
        <PendingPreview
          pending={bulk.pending}
          columns={columns}
          nameOf={nameOf}
          newRows={newRows}
          isWriting={bulk.isWriting}
          error={bulk.error}
          onWrite={bulk.confirm}
          onClose={bulk.cancel}
        />
      )}
    </>
  )
}
