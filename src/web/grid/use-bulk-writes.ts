import { type ClipboardEvent, useState } from 'react'
import { cellsOn, copyCells, copyLater, textsIn } from './cell-clipboard.ts'
import { type CellBox, heightOf, widthOf } from './cell-range.ts'
import { type CellWrite, emptied, filledDown, pastedOn } from './cell-writes.ts'
import type { GridColumn } from './grid-column.ts'
import { type GridLine, type GridLines, lineAfter, linesBetween, rowAbove, rowsAmong } from './grid-line.ts'
import { gridStrings } from './grid-strings.ts'
import type { NewRows } from './new-rows.ts'
import { planWrites, type WritePlan } from './write-plan.ts'

/** What writes many cells at once. */
export type BulkWay = 'paste' | 'fill' | 'empty'

export interface Pending<Row> {
  readonly way: BulkWay
  /** The rows that the plan counts from nought. */
  readonly rows: readonly Row[]
  readonly plan: WritePlan<Row>
  /** Why nothing of it can be written. */
  readonly problem: string | null
}

interface Options<Row> {
  readonly lines: GridLines<Row>
  readonly columns: readonly GridColumn<Row>[]
  /** What is pasted below the last row. */
  readonly newRows: NewRows<Row>
  readonly box: CellBox
  readonly mayWrite: boolean
  /** The lines from one to another, read first where they are not. */
  readonly read: (first: number, last: number) => Promise<readonly GridLine<Row>[]>
  readonly onWrite: (plan: WritePlan<Row>, way: BulkWay) => Promise<string>
  readonly say: (text: string) => void
}

const MOST_CELLS = 100_000
const NOTHING = { cells: [], changes: [], made: [] }
const tooMany = (cells: number) => gridStrings.tooMany(cells, MOST_CELLS)

/** Copying, pasting, filling and emptying what is chosen; what could go wrong is shown before it is written. */
export function useBulkWrites<Row>({ lines, columns, newRows, box, mayWrite, read, onWrite, say }: Options<Row>) {
  const [pending, setPending] = useState<Pending<Row> | null>(null)
  const [isWriting, setWriting] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const { top, bottom, left, right } = box
  const chosenColumns = columns.slice(left, right + 1)
  /** The chosen columns over so many rows, counted as a plan counts them. */
  const over = (rows: number): CellBox => ({ top: 0, bottom: rows - 1, left, right })

  const write = async ({ rows, plan, way }: Omit<Pending<Row>, 'problem'>) => {
    setWriting(true)
    setError(null)
    try {
      say(await onWrite(plan, way))
      setPending(null)
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)))
      setPending({ way, rows, plan, problem: null })
    } finally {
      setWriting(false)
    }
  }
  const refuse = (way: BulkWay, problem: string) => setPending({ way, rows: [], plan: NOTHING, problem })
  const overWritable = (way: BulkWay, rows: readonly Row[], writes: readonly CellWrite[]) => {
    const isWritable = ({ column }: CellWrite) => columns[column]?.write !== undefined
    const plan = planWrites(rows, columns, writes.filter(isWritable))
    if (plan.cells.some(({ refusal }) => refusal !== null)) setPending({ way, rows, plan, problem: null })
    else if (plan.cells.length === 0) say(gridStrings.nothing)
    else void write({ way, rows, plan })
  }
  const size = () => lines.countRows(top, bottom) * widthOf(box)
  const copied = () => say(gridStrings.copied(size()))
  const textsOfAll = async () => textsIn(rowsAmong(await read(top, bottom)), chosenColumns)
  const copyUnread = async () => {
    try {
      await copyLater(textsOfAll())
      copied()
    } catch {
      say(gridStrings.notCopied)
    }
  }
  return {
    pending,
    isWriting,
    error,
    confirm: () => pending && void write(pending),
    cancel: () => {
      setPending(null)
      setError(null)
    },
    fillDown: async () => {
      const first = heightOf(box) === 1 ? rowAbove(lines, top) : top
      if (!mayWrite || first < 0) return
      if (size() > MOST_CELLS) return refuse('fill', tooMany(size()))
      const rows = rowsAmong(await read(first, bottom))
      const texts = textsIn(rows.slice(0, 1), columns)
      overWritable(
        'fill',
        rows,
        rows.length < 2 ? [] : filledDown(over(rows.length), ({ column }) => texts[0]?.[column] ?? ''),
      )
    },
    empty: async () => {
      if (!mayWrite) return
      if (size() > MOST_CELLS) return refuse('empty', tooMany(size()))
      const rows = rowsAmong(await read(top, bottom))
      overWritable('empty', rows, emptied(over(rows.length)))
    },
    copy: ({ clipboardData }: ClipboardEvent) => {
      const span = linesBetween(lines, top, bottom)
      if (span.some(({ is }) => is === 'unread')) void copyUnread()
      else {
        copyCells(clipboardData, textsIn(rowsAmong(span), chosenColumns))
        copied()
      }
    },
    paste: async ({ clipboardData }: ClipboardEvent) => {
      if (!mayWrite) return
      const height = Math.max(1, lines.countRows(top, bottom))
      const cells = cellsOn(clipboardData)
      if (cells.length === 0) return refuse('paste', gridStrings.nothingToPaste)
      const writes = pastedOn(cells, over(height))
      if (writes.length > MOST_CELLS) return refuse('paste', tooMany(writes.length))
      const last = lineAfter(lines, top, 1 + Math.max(0, ...writes.slice(-1).map(({ row }) => row)))
      const rows = rowsAmong(await read(top, last))
      // Rows that could not be read are not taken for rows that are not there.
      if (rows.length < lines.countRows(top, last)) return
      setPending({ way: 'paste', rows, plan: planWrites(rows, columns, writes, newRows), problem: null })
    },
  }
}
