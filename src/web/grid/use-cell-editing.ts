import { useState } from 'react'
import type { CellAt } from './cell-range.ts'
import type { GridColumn } from './grid-column.ts'
import { planWrites, type WritePlan } from './write-plan.ts'

interface Options<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly mayWrite: boolean
  readonly onWritten: (plan: WritePlan<Row>) => void
}

interface Editing extends CellAt {
  readonly text: string
  readonly fault: string | null
}

/** One cell that is being written: kept until its text can stand there or is given up. */
export function useCellEditing<Row>({ rows, columns, mayWrite, onWritten }: Options<Row>) {
  const [editing, setEditing] = useState<Editing | null>(null)
  return {
    editing,
    /** Begins with what the cell says, or with what was typed over it. Answers whether the cell can be written. */
    begin: (at: CellAt, typed?: string): boolean => {
      const row = rows[at.row]
      const column = columns[at.column]
      if (row === undefined || column?.control === undefined || !mayWrite) return false
      const { control } = column
      const chosen =
        typed === undefined || typeof control === 'string'
          ? typed
          : control.choices.find((choice) => choice.toLowerCase().startsWith(typed.toLowerCase()))
      setEditing({ ...at, text: chosen ?? column.text(row), fault: null })
      return true
    },
    type: (text: string) => setEditing((now) => now && { ...now, text, fault: null }),
    giveUp: () => setEditing(null),
    /** Writes what was typed; answers whether the cell could take it. */
    keep: (): boolean => {
      if (editing === null) return true
      const plan = planWrites(rows, columns, [editing])
      const fault = plan.cells[0]?.refusal ?? null
      if (fault !== null) {
        setEditing({ ...editing, fault })
        return false
      }
      setEditing(null)
      if (plan.changes.length > 0) onWritten(plan)
      return true
    },
  }
}
