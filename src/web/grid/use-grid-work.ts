import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { boxOf, type CellAt, type CellRange, rangeAt, widthOf } from './cell-range.ts'
import type { GridColumn } from './grid-column.ts'
import { linesBetween, rowsAmong } from './grid-line.ts'
import type { GridProps } from './grid-props.ts'
import { gridStrings } from './grid-strings.ts'
import type { RowAction } from './row-action.ts'
import { useBulkWrites } from './use-bulk-writes.ts'
import { useCellEditing } from './use-cell-editing.ts'
import { useCellRange } from './use-cell-range.ts'
import { usePickedRows } from './use-picked-rows.ts'

/** What is chosen, open or being written in a grid, and what can be done with it however it was asked for. */
export function useGridWork<Row>(
  props: GridProps<Row>,
  columns: readonly GridColumn<Row>[],
  scrollerRef: RefObject<HTMLDivElement | null>,
) {
  const { lines, mayWrite, about, onRead, onOpen, picked } = props
  const [said, say] = useState('')
  const size = { rows: lines.count, columns: columns.length }
  const { range, isPlaced, choose, follow, refocus } = useCellRange(scrollerRef, size, lines.keyAt, props.entry)
  const { anchor } = range
  const box = boxOf(range)
  const { top, bottom } = box
  const editing = useCellEditing({
    lines,
    columns,
    mayWrite,
    onNew: props.onNew,
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
  const { onPick, keyOf, onReadAll: readAll, newRows, onWrite } = props
  const picks = usePickedRows({ lines, picked, onPick, keyOf, read, readAll, say })
  const bulk = useBulkWrites({ lines, columns, newRows, box, mayWrite, read, onWrite, say })

  const isOpen = editing.editing !== null || bulk.pending !== null
  useEffect(() => onOpen(isOpen), [isOpen, onOpen])
  const toTop = useCallback(() => {
    scrollerRef.current?.scrollTo({ top: 0 })
    choose(rangeAt({ row: 0, column: 0 }), 'stay')
  }, [scrollerRef, choose])
  // Whoever comes back to what they left finds it as they left it.
  const shown = useRef(about)
  useEffect(() => {
    if (shown.current !== about) toTop()
    shown.current = about
  }, [about, toTop])

  return {
    said,
    range,
    isPlaced,
    box,
    size,
    line: lines.at(anchor.row),
    editing,
    picks,
    bulk,
    choose,
    follow,
    refocus,
    /** Chooses cells and says how many there are. */
    chooseAloud: (next: CellRange) => {
      choose(next)
      const chosen = boxOf(next)
      const rows = lines.countRows(chosen.top, chosen.bottom)
      say(rows * widthOf(chosen) === 1 ? '' : gridStrings.selected(rows, widthOf(chosen)))
    },
    /** Adds a row to those that are chosen or takes it away; when `draws`, all from the cursor to there. */
    pickApart: (at: CellAt, draws: boolean) => {
      const hasFocus = scrollerRef.current?.contains(document.activeElement) === true
      const isSame = top === bottom && top === at.row
      const [first, last] = draws ? [Math.min(anchor.row, at.row), Math.max(anchor.row, at.row)] : [at.row, at.row]
      void picks.turn({ first, last }, hasFocus && !isSame && !draws ? { first: top, last: bottom } : null)
      choose(rangeAt(at))
    },
    /** Adds the rows of the chosen cells to those that are chosen, or takes them away. */
    pickHere: () => void picks.turn({ first: top, last: bottom }, null),
    /** Opens a cell; what was typed takes the place of what stands there. */
    begin: (at: CellAt, typed?: string) => {
      const isNew = lines.at(at.row)?.is === 'new'
      const named = { ...at, column: columns.findIndex(({ isRowHeader }) => isRowHeader === true) }
      // A new row begins with its name, wherever in it somebody types.
      if (isNew && mayWrite) choose(rangeAt(named))
      const onlyRead = isNew || !mayWrite ? undefined : columns[at.column]?.onlyRead
      if (onlyRead !== undefined) say(onlyRead)
      return editing.begin(isNew ? named : at, typed)
    },
    /** The rows that something would be done to: those that are chosen, else those of the chosen cells. */
    rows: picked.size || (isPlaced ? lines.countRows(top, bottom) : 0),
    /** Does something to the rows that are chosen, or to those of the chosen cells. */
    act: async (action: RowAction<Row>) => {
      if (action.against !== null || !editing.keep()) return
      const rows = picked.size > 0 ? await picks.rows() : rowsAmong(await read(top, bottom))
      if (rows.length === 0) say(gridStrings.noRow)
      else action.run(rows)
    },
  }
}
export type GridWork<Row> = ReturnType<typeof useGridWork<Row>>
