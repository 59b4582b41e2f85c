import { type ClipboardEvent, useState } from 'react'
import { cellsOn, copyCells, textsIn } from './cell-clipboard.ts'
import { boxOf, type CellRange } from './cell-range.ts'
import { type CellWrite, emptied, filledDown, pastedOn } from './cell-writes.ts'
import type { GridColumn } from './grid-column.ts'
import { gridStrings } from './grid-strings.ts'
import { planWrites, type WritePlan } from './write-plan.ts'

/** What writes many cells at once. */
export type BulkWay = 'paste' | 'fill' | 'empty'

export interface Pending<Row> {
  readonly way: BulkWay
  readonly plan: WritePlan<Row>
  /** Why nothing of it can be written. */
  readonly problem: string | null
}

interface Options<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly range: CellRange
  readonly mayWrite: boolean
  readonly onWrite: (plan: WritePlan<Row>, way: BulkWay) => Promise<string>
  readonly say: (text: string) => void
}

const MOST_CELLS = 100_000
const NOTHING = { cells: [], changes: [] }

/** Copying, pasting, filling and emptying what is chosen; what could go wrong is shown before it is written. */
export function useBulkWrites<Row>({ rows, columns, range, mayWrite, onWrite, say }: Options<Row>) {
  const [pending, setPending] = useState<Pending<Row> | null>(null)
  const [isWriting, setWriting] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const box = boxOf(range)
  const texts = () => textsIn(rows, columns, box)

  const write = async ({ plan, way }: Pick<Pending<Row>, 'plan' | 'way'>) => {
    setWriting(true)
    setError(null)
    try {
      say(await onWrite(plan, way))
      setPending(null)
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)))
      setPending({ way, plan, problem: null })
    } finally {
      setWriting(false)
    }
  }
  const overWritable = (way: BulkWay, writes: readonly CellWrite[]) => {
    if (!mayWrite) return
    const plan = planWrites(
      rows,
      columns,
      writes.filter(({ column }) => columns[column]?.write !== undefined),
    )
    if (plan.cells.some(({ refusal }) => refusal !== null)) setPending({ way, plan, problem: null })
    else if (plan.cells.length === 0) say(gridStrings.nothing)
    else void write({ plan, way })
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
    fillDown: () =>
      overWritable(
        'fill',
        filledDown(
          box,
          ({ row, column }) =>
            textsIn(rows, columns, { top: row, bottom: row, left: column, right: column })[0]?.[0] ?? '',
        ),
      ),
    empty: () => overWritable('empty', emptied(box)),
    copy: ({ clipboardData }: ClipboardEvent) => {
      const cells = texts()
      copyCells(clipboardData, cells)
      say(gridStrings.copied(cells.length * (cells[0]?.length ?? 0)))
    },
    paste: ({ clipboardData }: ClipboardEvent) => {
      if (!mayWrite) return
      const writes = pastedOn(cellsOn(clipboardData), box)
      const isTooMuch = writes.length > MOST_CELLS
      setPending({
        way: 'paste',
        plan: isTooMuch ? NOTHING : planWrites(rows, columns, writes),
        problem: isTooMuch ? gridStrings.tooMany(writes.length, MOST_CELLS) : null,
      })
    },
  }
}
