import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type AfterEdit, CellEditor } from './cell-editor.tsx'
import { enterCell, walkLinks } from './cell-links.ts'
import { chosenBy, moved } from './cell-moves.ts'
import { boxOf, type CellAt, rangeAt, widthOf } from './cell-range.ts'
import type { CellStatus } from './cell-status.ts'
import { type ColumnView, laidOut, movedTo, widened } from './column-view.ts'
import { GridBody } from './grid-body.tsx'
import type { GridColumn } from './grid-column.ts'
import { GridHead } from './grid-head.tsx'
import { GridKeys } from './grid-keys.tsx'
import { type GridLine, type GridLines, linesBetween, rowIn, rowsAmong } from './grid-line.ts'
import { gridStrings } from './grid-strings.ts'
import type { NewRows } from './new-rows.ts'
import type { PickedRows } from './picked-rows.ts'
import { PreviewDialog } from './preview-dialog.tsx'
import { isCalledBy, type RowAction } from './row-action.ts'
import { RowActions } from './row-actions.tsx'
import { type BulkWay, useBulkWrites } from './use-bulk-writes.ts'
import { useCellEditing } from './use-cell-editing.ts'
import { cellUnder, useCellPointer } from './use-cell-pointer.ts'
import { useCellRange } from './use-cell-range.ts'
import { useHeadDrag } from './use-head-drag.ts'
import { usePickedRows } from './use-picked-rows.ts'
import type { WritePlan } from './write-plan.ts'
import './grid.css'

interface Props<Row> {
  readonly label: string
  /** All columns; the view says which of them are shown, in which order, and how wide. */
  readonly columns: readonly GridColumn<Row>[]
  readonly view: ColumnView
  readonly onView: (view: ColumnView) => void
  readonly lines: GridLines<Row>
  /** What is filtered, ordered and grouped by: when it changes the grid begins at its top again. */
  readonly about: string
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

const HEAD_ROWS = 2
const PAGE = 8
const WIDER = 20
const STEP: { readonly [after in AfterEdit]: string } = {
  stay: '',
  down: 'ArrowDown',
  up: 'ArrowUp',
  left: 'ArrowLeft',
  right: 'ArrowRight',
}

/** Cells to walk, choose and write with the keyboard or a pointer, as in a spreadsheet; only rows in view are drawn. */
export function Grid<Row>(props: Props<Row>) {
  const { label, lines, view, onView, about, onRead, onFold, nameOf, mayWrite, onNew, onWrite, onOpen, actions } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [said, say] = useState('')
  const heads = useHeadDrag({
    onWiden: (id, width) => onView(widened(view, id, width)),
    onMove: (id, target) => onView(movedTo(props.columns, view, id, target)),
  })
  const { drag } = heads
  const widening = drag?.does === 'widen' ? drag : null
  const columns = useMemo(
    () => laidOut(props.columns, widening === null ? view : widened(view, widening.id, widening.width)),
    [props.columns, view, widening],
  )
  const size = { rows: lines.count, columns: columns.length }
  const { range, choose, follow, refocus } = useCellRange(scroller, size, lines.keyAt)
  const { anchor } = range
  const box = boxOf(range)
  const { top, bottom } = box
  const line = lines.at(anchor.row)
  const editing = useCellEditing({
    lines,
    columns,
    mayWrite,
    onNew,
    onWritten: (plan) => {
      const column = columns[anchor.column]
      if (column !== undefined) props.onEdit(plan, column)
    },
  })
  const read = async (first: number, last: number) => {
    const span = linesBetween(lines, first, last)
    const unread = span.filter(({ is }) => is === 'unread').length
    if (unread === 0) return span
    say(gridStrings.readingRows(unread))
    const all = await onRead(first, last)
    say('')
    return all
  }
  const picks = usePickedRows({
    lines,
    picked: props.picked,
    onPick: props.onPick,
    keyOf: props.keyOf,
    read,
    readAll: props.onReadAll,
    say,
  })
  const bulk = useBulkWrites({ lines, columns, newRows: props.newRows, box, mayWrite, read, onWrite, say })
  const offsets = useMemo(() => leftsOf(columns), [columns])
  const frozen = columns.reduce((sum, { isFrozen, width }) => sum + (isFrozen === true ? width : 0), 0)
  useEffect(() => scroller.current?.style.setProperty('--grid-frozen', `${frozen}px`), [frozen])

  const isOpen = editing.editing !== null || bulk.pending !== null
  useEffect(() => onOpen(isOpen), [isOpen, onOpen])
  const toTop = useCallback(() => {
    scroller.current?.scrollTo({ top: 0 })
    choose(rangeAt({ row: 0, column: 0 }), 'stay')
  }, [choose])
  useEffect(toTop, [about, toTop])

  const chooseAndSay = (next: typeof range) => {
    choose(next)
    const chosen = boxOf(next)
    const rows = lines.countRows(chosen.top, chosen.bottom)
    say(rows * widthOf(chosen) === 1 ? '' : gridStrings.selected(rows, widthOf(chosen)))
  }
  /** With Ctrl: adds a row to those that are chosen or takes it away; with Shift all from the cursor to there. */
  const pickApart = (at: CellAt, draws: boolean) => {
    const hasFocus = scroller.current?.contains(document.activeElement) === true
    const isSame = top === bottom && top === at.row
    const [first, last] = draws ? [Math.min(anchor.row, at.row), Math.max(anchor.row, at.row)] : [at.row, at.row]
    void picks.turn({ first, last }, hasFocus && !isSame && !draws ? { first: top, last: bottom } : null)
    choose(rangeAt(at))
  }
  const pointer = useCellPointer({
    onPick: ({ at, draws, isApart }) => {
      if (!editing.keep()) return false
      if (isApart) pickApart(at, draws)
      else {
        chooseAndSay(draws ? { anchor, head: at } : rangeAt(at))
        picks.letGo()
      }
      return true
    },
  })
  const begin = (at: CellAt, typed?: string) => {
    const isNew = lines.at(at.row)?.is === 'new'
    const named = { ...at, column: columns.findIndex(({ isRowHeader }) => isRowHeader === true) }
    // A new row begins with its name, wherever in it somebody types.
    if (isNew && mayWrite) choose(rangeAt(named))
    return editing.begin(isNew ? named : at, typed)
  }
  const act = async (action: RowAction<Row>) => {
    if (action.against !== null || !editing.keep()) return
    const rows = props.picked.size > 0 ? await picks.rows() : rowsAmong(await read(top, bottom))
    if (rows.length === 0) say(gridStrings.noRow)
    else action.run(rows)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, altKey, shiftKey } = event
    const ctrlKey = event.ctrlKey || event.metaKey
    if (event.defaultPrevented || cellUnder(target) === null || !(target instanceof Element)) return
    if (target.matches('a')) {
      walkLinks(event, target)
      return
    }
    const called = altKey && !ctrlKey ? actions.find((action) => isCalledBy(action, event)) : undefined
    const column = columns[anchor.column]
    const next = altKey ? null : chosenBy(range, { key, ctrlKey, shiftKey }, size, PAGE)
    const fold = line?.is === 'group' && !shiftKey && !ctrlKey && !altKey ? folding(key, line.isFolded) : 'not'
    if (fold === 'turn' && line?.is === 'group') onFold(line.key)
    else if (fold === 'stay') return event.preventDefault()
    else if (altKey && shiftKey && column !== undefined && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      onView(widened(view, column.id, column.width + (key === 'ArrowLeft' ? -WIDER : WIDER)))
    } else if (called !== undefined) void act(called)
    else if (next !== null) {
      chooseAndSay(next)
      if (ctrlKey && key.toLowerCase() === 'a') picks.letGo()
    } else if (ctrlKey && key === ' ') void picks.turn({ first: top, last: bottom }, null)
    else if (ctrlKey && key.toLowerCase() === 'd') void bulk.fillDown()
    else if (key === 'Delete' || key === 'Backspace') void bulk.empty()
    else if (key === 'F2' || key === 'Enter') {
      if (!begin(anchor)) enterCell(target)
    } else if (key === 'Escape') {
      chooseAndSay(rangeAt(anchor))
      picks.letGo()
    } else if (key.length !== 1 || key === ' ' || ctrlKey || altKey || !begin(anchor, key)) return
    event.preventDefault()
  }
  const afterEdit = (after: AfterEdit) => {
    const wasNew = line?.is === 'new' && editing.editing?.text.trim() !== ''
    if (!editing.keep() || after === 'stay') return
    // The new row takes the place of the empty one, which follows it.
    if (wasNew && after === 'down') choose(rangeAt({ row: anchor.row + 1, column: anchor.column }))
    else {
      const to = moved(anchor, { key: STEP[after], ctrlKey: false, shiftKey: false }, size, PAGE)
      choose(rangeAt(to ?? anchor))
    }
    refocus()
  }
  const letGo = () => {
    picks.letGo()
    refocus()
  }
  const withCells = (take: (event: ClipboardEvent) => unknown) => (event: ClipboardEvent) => {
    if (cellUnder(event.target) === null || editing.editing !== null) return
    event.preventDefault()
    take(event)
  }
  const editor = editorOf()

  function editorOf() {
    const { editing: now } = editing
    const column = columns[anchor.column]
    const row = rowIn(line)
    const control = line?.is === 'new' ? 'line' : column?.control
    if (now === null || column === undefined || control === undefined || line === undefined) return null
    return (
      <CellEditor
        control={control}
        label={row === undefined ? props.newName : gridStrings.editing(column.name, nameOf(row))}
        text={now.text}
        fault={now.fault}
        typed={now.typed}
        onText={editing.type}
        onTypedChoice={editing.typeChoice}
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
      <div className="grid-bar row">
        <RowActions
          actions={actions}
          rows={props.picked.size || lines.countRows(top, bottom)}
          onAct={(action) => void act(action)}
          onLetGo={props.picked.size > 0 ? letGo : null}
        />

        {props.tools}
      </div>
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
          if (at !== null && target instanceof Element && target.closest('a, textarea, select') === null) begin(at)
        }}
        {...pointer}
      >
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid pattern allows it
          role="grid"
          aria-label={label}
          aria-rowcount={lines.count + HEAD_ROWS}
          aria-colcount={columns.length}
          aria-multiselectable
          aria-readonly={!mayWrite}
          aria-busy={props.isBehind}
          style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }}
        >
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} style={{ width }} />
            ))}
          </colgroup>
          <GridHead
            columns={columns}
            offsets={offsets}
            sort={props.sort}
            onSort={props.onSort}
            drag={drag}
            onWiden={heads.widen}
            onCarry={heads.carry}
            onReset={(id) => onView(widened(view, id, null))}
          />
          <GridBody
            scroller={scroller}
            lines={lines}
            columns={columns}
            offsets={offsets}
            headRows={HEAD_ROWS}
            range={range}
            box={box}
            picked={props.picked}
            mayWrite={mayWrite}
            statusOf={props.statusOf}
            editor={editor}
            newName={props.newName}
            onFold={onFold}
            onView={props.onInView}
          />
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
          changedRows={bulk.pending.plan.changes.length + bulk.pending.plan.made.length}
          made={bulk.pending.plan.made.length === 0 ? null : props.newRows.counted(bulk.pending.plan.made.length)}
          problem={bulk.pending.problem}
          nameOf={({ row, column }) => {
            const { rows = [] } = bulk.pending ?? {}
            const there = rows[row]
            const which = there === undefined ? props.newRows.named(row - rows.length + 1) : nameOf(there)
            return gridStrings.editing(columns[column]?.name ?? gridStrings.noColumn, which)
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

/** What a key does to the head of a group: it folds or unfolds it, leaves it as it is, or means something else. */
function folding(key: string, isFolded: boolean): 'turn' | 'stay' | 'not' {
  if (key === 'Enter' || key === ' ') return 'turn'
  if (key === 'ArrowLeft') return isFolded ? 'stay' : 'turn'
  if (key === 'ArrowRight') return isFolded ? 'turn' : 'stay'
  return 'not'
}

function leftsOf<Row>(columns: readonly GridColumn<Row>[]): readonly number[] {
  let left = 0
  return columns.map(({ width }) => {
    const here = left
    left += width
    return here
  })
}
