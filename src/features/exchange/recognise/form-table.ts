import type { Grid } from '../read/document.ts'
import type { Role } from './label-words.ts'
import { pureLabel } from './pure-label.ts'
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

/** A label with its value; the second "Severity" of a form is another field than the first. */
interface FormField {
  readonly label: string
  readonly value: string
}

/**
 * A sheet with one form below the other, each a hazard with its labels on the left ("Hazard ID | H1", "Severity | Major |
 * Likelihood | Low"), turned so that each form is a row; null when the sheet is no such thing.
 */
export function formTable(grid: Grid): FormTable | null {
  if (grid.headed || !looksLikeForms(grid)) return null
  const starts = beginnings(grid)
  const [firstRow] = starts
  if (firstRow === undefined || starts.length < 2) return null
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

/** Whether most of the first rows begin with a label and end with its value. */
function looksLikeForms(grid: Grid): boolean {
  let filled = 0
  let labelled = 0
  for (let row = 0; row < grid.rows.length && filled < LOOKED_AT; row++) {
    const first = (grid.rows[row] ?? []).find(isFilled)
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
  let group = ''
  for (const cells of rows) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    const [first] = filled
    if (first === undefined) continue
    const begins = isFilled(cells[firstColumn(rows)])
    if (filled.length === 1 && begins && stageOf(first) !== null) group = first
    else if (!begins || (filled.length === 1 && pureLabel(first) === null)) continueLast(fields, filled.join('\n'))
    else if (filled.length > 1) fields.push(...pairsOf(filled).map((field) => inGroup(group, field)))
  }
  return fields
}

/** The label of a score under a heading such as "Residual risk" tells that stage; other fields do not belong to it. */
function inGroup(group: string, field: FormField): FormField {
  const role = pureLabel(field.label)?.role
  const staged = role === 'severity' || role === 'likelihood' || role === 'risk' || role === 'justification'
  return group !== '' && staged ? { ...field, label: `${group} – ${field.label}` } : field
}

function firstColumn(rows: readonly (readonly string[])[]): number {
  return rows[0]?.findIndex(isFilled) ?? 0
}

/** Text without a label of its own belongs to the field above it. */
function continueLast(fields: FormField[], text: string): void {
  const last = fields.pop()
  if (last !== undefined) fields.push({ label: last.label, value: `${last.value}\n${text}`.trim() })
}

/** The labels of a row with their values: the first cell is a label, and so is any later one that can be nothing else. */
function pairsOf(filled: readonly string[]): FormField[] {
  const fields: FormField[] = []
  for (const [index, cell] of filled.entries()) {
    const isLabel = index === 0 || (pureLabel(cell) !== null && fields.at(-1)?.value !== '')
    if (isLabel && cell.length <= LONGEST_LABEL) fields.push({ label: cell, value: '' })
    else continueLast(fields, cell)
  }
  return fields
}

const BETWEEN = '\u0000'

function keyed(fields: readonly FormField[]): [string, string][] {
  const seen = new Map<string, number>()
  return fields.map(({ label, value }) => {
    const times = (seen.get(label) ?? 0) + 1
    seen.set(label, times)
    return [`${label}${BETWEEN}${times}`, value]
  })
}

function labelOfKey(key: string): string {
  return key.split(BETWEEN, 1)[0] ?? key
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== ''
}
