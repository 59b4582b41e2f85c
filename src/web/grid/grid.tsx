import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type AfterEdit, CellEditor } from './cell-editor.tsx'
import { enterCell, walkLinks } from './cell-links.ts'
import { chosenBy, moved } from './cell-moves.ts'
import { boxOf, type CellAt, heightOf, rangeAt, widthOf } from './cell-range.ts'
import type { CellStatus } from './cell-status.ts'
import type { GridColumn } from './grid-column.ts'
import { GridHead } from './grid-head.tsx'
import { GridKeys } from './grid-keys.tsx'
import { GridRow } from './grid-row.tsx'
import { gridStrings } from './grid-strings.ts'
import { PreviewDialog } from './preview-dialog.tsx'
import { SpacedRows } from './spaced-rows.tsx'
import { type BulkWay, useBulkWrites } from './use-bulk-writes.ts'
import { useCellEditing } from './use-cell-editing.ts'
import { cellUnder, useCellPointer } from './use-cell-pointer.ts'
import { useCellRange } from './use-cell-range.ts'
import { useDrawnRows } from './use-drawn-rows.ts'
import type { WritePlan } from './write-plan.ts'
import './grid.css'

interface Props<Row> {
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: readonly Row[]
  /** How many rows there are, read or not. */
  readonly total: number
  readonly keyOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
  readonly mayWrite: boolean
  readonly sort: string
  readonly onSort: (sort: string) => void
  readonly statusOf: (row: Row, column: string) => CellStatus | null
  /** Called when the last rows come near: time for the next page. */
  readonly onEnd: () => void
  /** Takes what was written into one cell. */
  readonly onEdit: (plan: WritePlan<Row>) => void
  /** Writes many cells as one; resolves to what is said about it. */
  readonly onWrite: (plan: WritePlan<Row>, way: BulkWay) => Promise<string>
  /** Told when something begins or ceases to be open that is not written yet: a cell, or a preview. */
  readonly onOpen: (isOpen: boolean) => void
}

const HEAD_ROWS = 2
const PAGE = 8
const USUAL_ROW = 92
const STEP: { readonly [after in AfterEdit]: string } = {
  stay: '',
  down: 'ArrowDown',
  up: 'ArrowUp',
  left: 'ArrowLeft',
  right: 'ArrowRight',
}

/** Cells to walk, choose and write with the keyboard or a pointer, as in a spreadsheet; only rows in view are drawn. */
export function Grid<Row>(props: Props<Row>) {
  const { label, columns, rows, total, keyOf, nameOf, mayWrite, statusOf, onEdit, onWrite, onEnd, onOpen } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [said, say] = useState('')
  const size = { rows: rows.length, columns: columns.length }
  const { range, choose, follow, refocus } = useCellRange(scroller, size)
  const { anchor, head } = range
  const box = boxOf(range)
  const editing = useCellEditing({ rows, columns, mayWrite, onWritten: onEdit })
  const bulk = useBulkWrites({ rows, columns, range, mayWrite, onWrite, say })
  const drawnRows = useDrawnRows({
    scroller,
    count: rows.length,
    keyOf: (index) => (rows[index] === undefined ? index : keyOf(rows[index])),
    kept: [anchor.row, head.row],
    usual: USUAL_ROW,
    onEnd,
  })
  const offsets = leftsOf(columns)
  const frozen = columns.reduce((sum, { isFrozen, width }) => sum + (isFrozen === true ? width : 0), 0)
  useEffect(() => scroller.current?.style.setProperty('--grid-frozen', `${frozen}px`), [frozen])

  const isOpen = editing.editing !== null || bulk.pending !== null
  useEffect(() => onOpen(isOpen), [isOpen, onOpen])

  const chooseAndSay = (next: typeof range) => {
    choose(next)
    const chosen = boxOf(next)
    const isOne = heightOf(chosen) * widthOf(chosen) === 1
    say(isOne ? '' : gridStrings.selected(heightOf(chosen), widthOf(chosen)))
  }
  const pointer = useCellPointer({
    onPick: (at, draws) => {
      if (!editing.keep()) return false
      chooseAndSay(draws ? { anchor, head: at } : rangeAt(at))
      return true
    },
  })
  const enter = (at: CellAt, cell: Element | null) => {
    if (!editing.begin(at)) enterCell(cell)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, altKey, shiftKey } = event
    const ctrlKey = event.ctrlKey || event.metaKey
    if (event.defaultPrevented || cellUnder(target) === null || !(target instanceof Element)) return
    if (target.matches('a')) {
      walkLinks(event, target)
      return
    }
    const next = altKey ? null : chosenBy(range, { key, ctrlKey, shiftKey }, size, PAGE)
    if (next !== null) chooseAndSay(next)
    else if (ctrlKey && key.toLowerCase() === 'd') bulk.fillDown()
    else if (key === 'Delete' || key === 'Backspace') bulk.empty()
    else if (key === 'F2' || key === 'Enter') enter(anchor, target)
    else if (key === 'Escape') chooseAndSay(rangeAt(anchor))
    else if (key.length !== 1 || key === ' ' || ctrlKey || altKey || !editing.begin(anchor, key)) return
    event.preventDefault()
  }
  const afterEdit = (after: AfterEdit) => {
    if (!editing.keep() || after === 'stay') return
    const to = moved(anchor, { key: STEP[after], ctrlKey: false, shiftKey: false }, size, PAGE)
    choose(rangeAt(to ?? anchor))
    refocus()
  }
  const withCells = (act: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
    if (cellUnder(event.target) === null || editing.editing !== null) return
    event.preventDefault()
    act(event)
  }
  const editor = editorOf()

  function editorOf() {
    const { editing: now } = editing
    const column = columns[anchor.column]
    const row = rows[anchor.row]
    if (now === null || column?.control === undefined || row === undefined) return null
    return (
      <CellEditor
        control={column.control}
        label={gridStrings.editing(column.name, nameOf(row))}
        text={now.text}
        fault={now.fault}
        onText={editing.type}
        onDone={afterEdit}
        onCancel={() => {
          editing.giveUp()
          refocus()
        }}
      />
    )
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the cells inside have the focus */}
      <div
        ref={scroller}
        className="grid"
        onKeyDown={onKeyDown}
        onCopy={withCells(bulk.copy)}
        onPaste={withCells(bulk.paste)}
        onFocus={() => follow(true)}
        onBlur={({ currentTarget, relatedTarget }) => follow(currentTarget.contains(relatedTarget))}
        onDoubleClick={({ target }) => {
          const at = cellUnder(target)
          if (at !== null && target instanceof Element && target.closest('a, textarea, select') === null)
            editing.begin(at)
        }}
        {...pointer}
      >
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid pattern allows it
          role="grid"
          aria-label={label}
          aria-rowcount={total + HEAD_ROWS}
          aria-colcount={columns.length}
          aria-multiselectable
          aria-readonly={!mayWrite}
          style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }}
        >
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} style={{ width }} />
            ))}
          </colgroup>
          <GridHead columns={columns} offsets={offsets} sort={props.sort} onSort={props.onSort} />
          <tbody>
            <SpacedRows drawn={drawnRows.drawn} height={drawnRows.height}>
              {(index) => {
                const row = rows[index]
                if (row === undefined) return null
                const isChosen = index >= box.top && index <= box.bottom
                return (
                  <GridRow
                    ref={drawnRows.measure}
                    row={row}
                    index={index}
                    headRows={HEAD_ROWS}
                    columns={columns}
                    offsets={offsets}
                    from={isChosen ? box.left : null}
                    to={isChosen ? box.right : null}
                    cursor={index === anchor.row ? anchor.column : null}
                    mayWrite={mayWrite}
                    statusOf={statusOf}
                    editor={index === anchor.row ? editor : null}
                  />
                )
              }}
            </SpacedRows>
          </tbody>
        </table>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <GridKeys />
      {bulk.pending && (
        <PreviewDialog
          title={bulk.pending.way === 'paste' ? gridStrings.previewPaste : gridStrings.previewFill}
          cells={bulk.pending.plan.cells}
          changedRows={bulk.pending.plan.changes.length}
          problem={bulk.pending.problem}
          nameOf={({ row, column }) => {
            const there = rows[row]
            const name = columns[column]?.name ?? ''
            return there === undefined ? name : gridStrings.editing(name, nameOf(there))
          }}
          isWriting={bulk.isWriting}
          error={bulk.error}
          onWrite={bulk.confirm}
          onClose={bulk.cancel}
        />
      )}
    </>
  )
}

function leftsOf<Row>(columns: readonly GridColumn<Row>[]): readonly number[] {
  let left = 0
  return columns.map(({ width }) => {
    const here = left
    left += width
    return here
  })
}
