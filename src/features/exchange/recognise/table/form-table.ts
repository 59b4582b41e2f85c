import type { Grid } from '../../read/document.ts'
import type { Candidate } from '../candidate.ts'
import type { RatingStage } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { staged, type FormField } from './form-field.ts'
import { nestedTable } from './nested-table.ts'
import { pureLabel } from '../words/pure-label.ts'
import { isFilled } from './row-shape.ts'
import { stageOf } from './small-table.ts'

const FEWEST_FIELDS = 3
const LOOKED_AT = 40
/** The share of rows that begin with a label. */
const LABELLED = 0.6
const LONGEST_LABEL = 90
const BEGINNINGS: ReadonlySet<Role> = new Set<Role>(['ref', 'name', 'hazard'])

/** Forms found in a sheet, as a table with a row for each, and the row where the first of them begins. */
export interface FormTable {
  readonly grid: Grid
  readonly firstRow: number
}

/**
 * A sheet with one form below the other, each a hazard with its labels on the left ("Hazard ID | H1", "Severity | Major |
 * Likelihood | Low"), turned so that each form is a row; null when the sheet is no such thing.
 */
export function formTable(grid: Grid): FormTable | null {
  if (grid.headed || !looksLikeForms(grid.rows)) return null
  const starts = beginnings(grid)
  const [firstRow] = starts
  if (firstRow === undefined || (starts.length < 2 && !hasPairs(grid.rows))) return null
  const forms = starts.map((start, index) => fieldsOf(grid.rows.slice(start, starts[index + 1])))
  if (forms.some((fields) => fields.length < FEWEST_FIELDS)) return null
  const keys = [...new Set(forms.flatMap((fields) => keyed(fields).map(([key]) => key)))]
  const values = forms.map((fields) => new Map(keyed(fields)))
  return {
    firstRow,
    grid: {
      name: grid.name,
      rows: [keys.map(labelOfKey), ...values.map((form) => keys.map((key) => form.get(key) ?? ''))],
      merges: [],
      headed: true,
      where: (row) => grid.where(starts[row - 1] ?? firstRow),
    },
  }
}

const FEWEST_PAIRED = 2

/**
 * The fields of a table that is one form with several labels and values in a row ("Severity | Major | Likelihood | Low"); null
 * for any other table.
 */
export function pairedFields({ rows }: Grid): readonly FormField[] | null {
  return hasPairs(rows) && looksLikeForms(rows) ? fieldsOf(rows) : null
}

/** Puts the fields of a form into a hazard; a score below a heading such as "Residual risk" has that stage. */
export function putFields(
  fields: readonly FormField[],
  where: string,
  candidate: Candidate,
  above: RatingStage | null,
): void {
  for (const { label, value, group } of fields) {
    const meaning = pureLabel(label)
    if (meaning === null) candidate.note(label, value)
    else candidate.put(meaning, label, value, where, stageOf(group) ?? above)
  }
}

/** Whether several rows hold more than one label, each with its value behind it; a header holds labels alone. */
function hasPairs(rows: Grid['rows']): boolean {
  let paired = 0
  for (const cells of rows.slice(0, LOOKED_AT)) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    const [first, second, third] = filled
    if (first === undefined || second === undefined || third === undefined || filled.length < 4) continue
    if (pureLabel(third) !== null && pureLabel(first) !== null && pureLabel(second) === null) paired++
  }
  return paired >= FEWEST_PAIRED
}

/** Whether most of the first rows begin with a label and end with its value. */
function looksLikeForms(rows: Grid['rows']): boolean {
  let filled = 0
  let labelled = 0
  for (let row = 0; row < rows.length && filled < LOOKED_AT; row++) {
    const first = (rows[row] ?? []).find(isFilled)
    if (first === undefined) continue
    filled++
    if (pureLabel(first.trim()) !== null) labelled++
    // Nothing that may follow makes them most any more, and telling a label takes its time.
    else if (filled - labelled > LOOKED_AT * (1 - LABELLED)) return false
  }
  return labelled >= FEWEST_FIELDS * 2 && labelled >= filled * LABELLED
}

/** The rows that begin a form: those with the label that the first of them has. */
function beginnings(grid: Grid): number[] {
  const starts: number[] = []
  let label: string | null = null
  for (const [row, cells] of grid.rows.entries()) {
    const first = (cells.find(isFilled) ?? '').trim()
    const role = pureLabel(first)?.role
    if (label === null && role !== undefined && BEGINNINGS.has(role)) label = first
    if (label !== null && first === label && cells.filter(isFilled).length > 1) starts.push(row)
  }
  return starts
}

function fieldsOf(rows: readonly (readonly string[])[]): FormField[] {
  const fields: FormField[] = []
  const columns = labelColumns(rows)
  let group = ''
  let below = 0
  for (const [at, cells] of rows.entries()) {
    if (at < below) continue
    const nested = nestedTable(rows, at)
    if (nested !== null) {
      fields.push(...nested.fields)
      below = nested.below
      continue
    }
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    const [first] = filled
    if (first === undefined) continue
    const begins = isFilled(cells[firstColumn(rows)])
    if (filled.length === 1 && begins && stageOf(first) !== null) group = first
    else if (!begins || (filled.length === 1 && pureLabel(first) === null)) continueLast(fields, filled.join('\n'))
    else if (filled.length > 1) fields.push(...pairsOf(cells, group, columns))
  }
  return fields
}

function firstColumn(rows: readonly (readonly string[])[]): number {
  return rows[0]?.findIndex(isFilled) ?? 0
}

/** Text without a label of its own belongs to the field above it. */
function continueLast(fields: FormField[], text: string): void {
  const last = fields.pop()
  if (last !== undefined) fields.push({ ...last, value: `${last.value}\n${text}`.trim() })
}

/** The columns, behind the first, in which most cells are labels: whatever else stands there is one too. */
function labelColumns(rows: Grid['rows']): ReadonlySet<number> {
  const columns = new Set<number>()
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  for (let column = firstColumn(rows) + 1; column < width; column++) {
    const filled = rows.map((cells) => (cells[column] ?? '').trim()).filter((cell) => cell !== '')
    const labels = filled.filter((cell) => pureLabel(cell) !== null).length
    if (labels >= FEWEST_PAIRED && labels > filled.length / 2) columns.add(column)
  }
  return columns
}

/** The labels of a row with their values: the first cell is a label, and so is any later one that can be nothing else. */
function pairsOf(cells: readonly string[], group: string, columns: ReadonlySet<number>): FormField[] {
  const fields: FormField[] = []
  for (const [column, written] of cells.entries()) {
    const cell = written.trim()
    if (cell === '') continue
    const last = fields.at(-1)
    const isLabel = last === undefined || columns.has(column) || (pureLabel(cell) !== null && last.value !== '')
    if (isLabel && cell.length <= LONGEST_LABEL) fields.push({ label: cell, value: '', group })
    else continueLast(fields, cell)
  }
  return fields
}

const BETWEEN = '\u0000'

function keyed(fields: readonly FormField[]): [string, string][] {
  const seen = new Map<string, number>()
  return fields.map((field) => {
    const { value } = field
    const label = staged(field)
    const times = (seen.get(label) ?? 0) + 1
    seen.set(label, times)
    return [`${label}${BETWEEN}${times}`, value]
  })
}

function labelOfKey(key: string): string {
  return key.split(BETWEEN, 1)[0] ?? key
}
