import { useState } from 'react'
import type { CellAt } from './cell-range.ts'
import type { GridColumn } from './grid-column.ts'
import { type GridLines, rowIn } from './grid-line.ts'
import { choiceTyped } from './typed-choice.ts'
import { planWrites, type WritePlan } from './write-plan.ts'

interface Options<Row> {
  readonly lines: GridLines<Row>
  readonly columns: readonly GridColumn<Row>[]
  readonly mayWrite: boolean
  readonly onWritten: (plan: WritePlan<Row>) => void
  /** Takes the name of a new row; answers why it cannot be called so, or null. */
  readonly onNew: (text: string) => string | null
}

interface Editing extends CellAt {
  readonly text: string
  /** What was typed of a word of a list; empty where one was picked. */
  readonly typed: string
  readonly fault: string | null
}

/** One cell that is being written: kept until its text can stand there or is given up. */
export function useCellEditing<Row>({ lines, columns, mayWrite, onWritten, onNew }: Options<Row>) {
  const [editing, setEditing] = useState<Editing | null>(null)
  return {
    editing,
    /** Begins with what the cell says, or with what was typed over it. Answers whether the cell can be written. */
    begin: (at: CellAt, typed?: string): boolean => {
      const line = lines.at(at.row)
      const row = rowIn(line)
      const column = columns[at.column]
      if (column === undefined || !mayWrite) return false
      if (line?.is === 'new') {
        setEditing({ ...at, text: typed ?? '', typed: '', fault: null })
        return true
      }
      const { control } = column
      if (row === undefined || control === undefined) return false
      const isChoice = typeof control !== 'string'
      const written = typed === undefined || !isChoice ? typed : choiceTyped(control.choices, typed)
      setEditing({ ...at, text: written ?? column.text(row), typed: isChoice ? (typed ?? '') : '', fault: null })
      return true
    },
    type: (text: string) => setEditing((now) => now && { ...now, text, typed: '', fault: null }),
    /** A word of a list is typed: what it begins is chosen. */
    typeChoice: (choices: readonly string[], typed: string) =>
      setEditing((now) => now && { ...now, text: choiceTyped(choices, typed), typed, fault: null }),
    giveUp: () => setEditing(null),
    /** Writes what was typed; answers whether the cell could take it. */
    keep: (): boolean => {
      if (editing === null) return true
      const line = lines.at(editing.row)
      if (line?.is === 'new') {
        const fault = editing.text.trim() === '' ? null : onNew(editing.text)
        setEditing(fault === null ? null : { ...editing, fault })
        return fault === null
      }
      const row = rowIn(line)
      const plan = planWrites(row === undefined ? [] : [row], columns, [{ ...editing, row: 0 }])
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
