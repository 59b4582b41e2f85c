import { isScore } from '../../found-log.ts'
import type { Grid } from '../../read/document.ts'
import { HAZARD_PARTS } from '../words/hazard-parts.ts'
import { labelMeaning, type LabelMeaning } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { pureLabel } from '../words/pure-label.ts'
import { stageOf } from './small-table.ts'

/** A column of a table: its label as written and what it means. */
export interface Column {
  readonly index: number
  readonly label: string
  readonly meaning: LabelMeaning | null
}

/** A header found in a grid: the rows it covers and its columns. */
export interface Header {
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: readonly Column[]
  /** How many different things the known columns hold. */
  readonly known: number
}

const DEEPEST_HEADER = 30
const LONGEST_LABEL = 90
const LONGEST_GUIDANCE = 600
const MOST_ROWS = 4

/** The roles that only a table about hazards has. */
const TELLING: ReadonlySet<Role> = new Set<Role>([
  ...HAZARD_PARTS,
  'name',
  'hazard',
  'failure-mode',
  'hazard-refs',
  'control-refs',
  'cause-refs',
])

/** The role that tells something in a table whose name says of what it is the list. */
const LISTED: ReadonlySet<Role> = new Set<Role>(['description'])

/** Whether a table is by its name a list of causes or of controls: "Control register"; null for any other. */
export function listedIn(name: string): 'cause' | 'control' | null {
  const role = name === '' ? undefined : labelMeaning([name])?.role
  if (role === 'failure-mode') return 'cause'
  return role === 'cause' || role === 'control' ? role : null
}

/** Finds the header of the table that begins at or after `from`; the row, or rows, that say most about their columns. */
export function findHeader(grid: Grid, from = 0): Header | null {
  if (grid.headed && from === 0) return headerOfHeaded(grid)
  let best: Header | null = null
  const last = Math.min(grid.rows.length, from + DEEPEST_HEADER)
  for (let row = from; row < last; row++) {
    for (let first = row; first >= Math.max(from, row - MOST_ROWS + 1); first--) {
      const header = headerAt(grid, first, row)
      if (header !== null && (best === null || header.known > best.known)) best = header
    }
  }
  return best === null ? null : (headerAbove(grid, from, best) ?? best)
}

const NAMES: ReadonlySet<Role> = new Set<Role>(['hazard', 'name', 'failure-mode'])
const WHOLE = 4

/** The header of a table that ends before the one found, when it names hazards and four things of them; null for none. */
function headerAbove(grid: Grid, from: number, found: Header): Header | null {
  for (let row = from; row < found.firstRow - 2; row++) {
    const header = headerAt(grid, row, row)
    if (header === null || header.known < WHOLE) continue
    const isNamed = header.columns.some(({ meaning }) => meaning !== null && NAMES.has(meaning.role))
    const between = grid.rows.slice(row + 1, found.firstRow)
    const gap = between.findIndex((cells) => cells.every((cell) => cell.trim() === ''))
    if (isNamed && gap > 0) return header
  }
  return null
}

/** The header that the source marks; a row of labels and gaps right below it goes on with it, as in Markdown nothing else can. */
function headerOfHeaded(grid: Grid): Header | null {
  const one = headerAt(grid, 0, 0)
  const below = (grid.rows[1] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
  const width = grid.rows[0]?.length ?? 0
  if (below.length < 2 || below.length === width || !below.every((cell) => pureLabel(cell) !== null)) return one
  const both = headerAt(grid, 0, 1)
  return both !== null && both.known > (one?.known ?? 0) ? both : one
}

/** The header made of these rows, or null when they cannot be one. */
export function headerAt(grid: Grid, firstRow: number, lastRow: number): Header | null {
  for (let row = firstRow; row <= lastRow; row++) {
    const cells = grid.rows[row] ?? []
    if (cells.every((cell) => cell.trim() === '') || cells.some((cell) => labelIn(cell) === null)) return null
  }
  if (lastRow > firstRow && !groupsColumns(grid.rows[firstRow] ?? [])) return null
  const width = Math.max(...grid.rows.slice(firstRow, lastRow + 1).map((cells) => cells.length))
  const filled = groupLabels(grid, firstRow, lastRow, width)
  const columns: Column[] = []
  for (let index = 0; index < width; index++) {
    const path = filled
      .map((cells) => cells[index] ?? '')
      .filter((cell, at, all) => cell !== '' && cell !== all[at - 1])
    columns.push({ index, label: path.join(' – '), meaning: path.length === 0 ? null : labelMeaning(path) })
  }
  const known = knownThings(columns)
  const holds = (roles: ReadonlySet<Role>) => columns.some(({ meaning }) => meaning !== null && roles.has(meaning.role))
  const telling = holds(TELLING) || (holds(LISTED) && listedIn(grid.name) !== null)
  return known >= 2 && telling ? { firstRow, lastRow, columns, known } : null
}

/** Whether a row over labels names groups of them, and is no title of the sheet such as "Design FMEA | | Rev C". */
function groupsColumns(cells: readonly string[]): boolean {
  const labels = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return labels.some((label) => pureLabel(label) !== null || stageOf(label) !== null)
}

/** The label at the beginning of a cell that goes on to explain it: "Cause – what may give rise to …". */
const BEFORE_GUIDANCE = /^\s*(\S.{1,60}?)\s*(?:\n|[:(.]|\s[-–—]\s)/s

/** The label that a cell of a header holds, without the guidance that makes it too long for one; null for any other long text. */
function labelIn(cell: string): string | null {
  if (cell.length <= LONGEST_LABEL) return cell.trim()
  const label = cell.length > LONGEST_GUIDANCE ? undefined : BEFORE_GUIDANCE.exec(cell)?.[1]
  if (label === undefined) return null
  return pureLabel(label) !== null || labelMeaning([label])?.role === 'note' ? label : null
}

function knownThings(columns: readonly Column[]): number {
  const things = new Set<string>()
  // The second column of a score is that of another rating, though only its place tells: less than a label that says so.
  const again = new Set<string>()
  for (const { meaning } of columns) {
    if (meaning === null) continue
    const { role, rating, control, kind } = meaning
    const thing = `${role}|${rating}|${role === 'control' || role === 'evidence' ? `${control}|${kind}` : ''}`
    if (isScore(role) && things.has(thing)) again.add(thing)
    else things.add(role === 'note' ? 'note' : thing)
  }
  return things.size + again.size / 2
}

/** The header's rows with each group label spread over the columns it covers. */
function groupLabels(grid: Grid, firstRow: number, lastRow: number, width: number): string[][] {
  const rows: string[][] = []
  for (let row = firstRow; row <= lastRow; row++) {
    const cells = Array.from({ length: width }, (_, index) => labelIn(grid.rows[row]?.[index] ?? '') ?? '')
    if (row < lastRow) spread(cells, grid, row, lastRow)
    rows.push(cells)
  }
  return rows
}

function spread(cells: string[], grid: Grid, row: number, lastRow: number): void {
  const merges = grid.merges.filter((merge) => merge.row === row)
  if (merges.length > 0) {
    for (const { column, width } of merges) cells.fill(cells[column] ?? '', column, column + width)
    return
  }
  // Without merges, as in CSV, a group label stands over the columns to its right that have a label below and none here.
  let group = ''
  for (const [index, cell] of cells.entries()) {
    const below = labelBelow(grid, row, lastRow, index)
    if (cell !== '') group = below ? cell : ''
    else if (below) cells[index] = group
  }
}

function labelBelow(grid: Grid, row: number, lastRow: number, index: number): boolean {
  for (let below = row + 1; below <= lastRow; below++) if ((grid.rows[below]?.[index] ?? '').trim() !== '') return true
  return false
}
