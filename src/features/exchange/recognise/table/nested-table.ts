import type { FormField } from './form-field.ts'
import { labelMeaning } from '../words/label.ts'
import { pureLabel } from '../words/pure-label.ts'
import { stageOf } from './small-table.ts'

/** The fields of a table inside a form, and the row where what follows it begins. */
export interface NestedTable {
  readonly fields: readonly FormField[]
  readonly below: number
}

type Rows = readonly (readonly string[])[]

/** How many labels in a row make a table though only one of them is more than a remark. */
const WIDE = 3

/**
 * A table inside a form: a row of labels alone, as "Causes | Controls" or "Initial risk | Severity | Likelihood", over rows with
 * their values; null where none begins. A stage that stands first in its labels, over an empty cell, is that of its scores.
 */
export function nestedTable(rows: Rows, at: number): NestedTable | null {
  const labels = (rows[at] ?? []).map((cell) => cell.trim())
  const columns = [...labels.keys()].filter((column) => labels[column] !== '')
  if (columns.length < 2 || !columns.every((column) => isLabel(labels[column] ?? ''))) return null
  const parts = columns.filter((column) => pureLabel(labels[column] ?? '') !== null).length
  if (parts === 0 || (parts === 1 && columns.length < WIDE)) return null
  let below = at + 1
  while (below < rows.length && holdsValues(rows[below] ?? [], columns)) below++
  if (below === at + 1) return null
  const [first = 0] = columns
  const values = rows.slice(at + 1, below)
  const isStaged = stageOf(labels[first] ?? '') !== null && values.every((cells) => (cells[first] ?? '').trim() === '')
  const group = isStaged ? (labels[first] ?? '') : ''
  const fields = values.flatMap((cells) =>
    columns.map((column) => ({ label: labels[column] ?? '', value: (cells[column] ?? '').trim(), group })),
  )
  return { fields: fields.filter(({ value }) => value !== ''), below }
}

const isLabel = (text: string) => labelMeaning([text]) !== null

/** Whether a row holds values below these labels and is neither empty nor begun by a label of the form. */
function holdsValues(cells: readonly string[], columns: readonly number[]): boolean {
  const first = cells.findIndex((cell) => cell.trim() !== '')
  const isBeside = cells.some((cell, column) => cell.trim() !== '' && !columns.includes(column))
  return first >= 0 && !isBeside && pureLabel((cells[first] ?? '').trim()) === null
}
