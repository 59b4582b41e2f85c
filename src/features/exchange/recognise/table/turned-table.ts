import { isScore } from '../../found-log.ts'
import { looksLikeScore } from '../../rate/score-text.ts'
import type { Grid } from '../../read/document.ts'
import { isIdentifier } from '../words/identifier.ts'
import type { Role } from '../words/label-words.ts'
import { pureLabel } from '../words/pure-label.ts'
import { staged } from './form-field.ts'
import { OVER_LABELS } from './glossary.ts'
import { stageOf } from './small-table.ts'

const FEWEST_LABELS = 4
const MOST_LABELS = 60
const MOST_HAZARDS = 200

/**
 * A table with its labels down the first filled column and a hazard in each column beside it, turned so that each hazard
 * is a row; null when the first column holds no labels.
 */
export function turnedTable(grid: Grid): Grid | null {
  return grid.headed ? null : turn(grid)
}

/**
 * A table of a page whose columns are certainly hazards of their own, turned; null where they may be several values of one,
 * as stages, reasons and remarks are.
 */
export function hazardColumns(grid: Grid): Grid | null {
  const turned = turn(grid)
  if (turned === null) return null
  const [labels = [], ...hazards] = turned.rows
  const roles = labels.map((label) => pureLabel(label)?.role ?? null)
  const written = (at: number) => hazards.map((cells) => (cells[at] ?? '').trim()).filter((text) => text !== '')
  const tellApart = (at: number) => hazards.length > 1 && new Set(written(at)).size === hazards.length
  const isNumbered = roles.some((role, at) => role === 'ref' && tellApart(at) && written(at).every(isIdentifier))
  const isNamed = roles.some((role, at) => role !== null && NAMING.has(role) && tellApart(at))
  const scores = roles.flatMap((role, at) => (role !== null && isScore(role) ? written(at) : []))
  const isRated = scores.length > hazards.length && scores.every(looksLikeScore)
  return isNamed && (isNumbered || isRated) ? turned : null
}

const NAMING: ReadonlySet<Role> = new Set<Role>(['hazard', 'name', 'description'])

/** What labels a row says; over the labels themselves stands nothing, and beside it may stand the ids of the hazards. */
function labelOf(cells: readonly string[], column: number): string {
  const label = (cells[column] ?? '').trim()
  const beside = cells.slice(column + 1).filter((cell) => cell.trim() !== '')
  return OVER_LABELS.test(label) && beside.length > 1 && beside.every((cell) => isIdentifier(cell.trim()))
    ? 'ID'
    : label
}

/** The labels, those of scores with the stage of a heading above them that has nothing beside it: "Residual risk". */
function stagedLabels(rows: Grid['rows'], labels: readonly string[]): string[] {
  let group = ''
  return labels.map((label, at) => {
    const isAlone = rows[at]?.filter((cell) => cell.trim() !== '').length === 1
    if (!isAlone || stageOf(label) === null) return staged({ label, group })
    group = label
    return ''
  })
}

function turn(grid: Grid): Grid | null {
  const rows = grid.rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  if (rows.length < FEWEST_LABELS || rows.length > MOST_LABELS) return null
  const width = Math.max(...rows.map((cells) => cells.length))
  if (width < 2 || width > MOST_HAZARDS) return null
  // Over the labels nothing may stand, so that the second row tells where they begin as well as the first.
  const column = Math.min(...rows.slice(0, 2).map((cells) => cells.findIndex((cell) => cell.trim() !== '')))
  const labels = rows.map((cells) => labelOf(cells, column))
  const roles = labels.map((label) => pureLabel(label)?.role ?? null)
  const known = roles.filter((role) => role !== null).length
  if (known < FEWEST_LABELS || known < rows.length * 0.6) return null
  // What is called a hazard twice down a column is a type of row, not the label of one.
  const hazards = labels.filter((_, index) => roles[index] === 'hazard')
  if (new Set(hazards).size < hazards.length) return null
  if (!roles.some((role) => role === 'hazard' || role === 'name' || role === 'description')) return null
  const turned = [stagedLabels(rows, labels)]
  const places: number[] = [0]
  for (let index = column + 1; index < width; index++) {
    const values = rows.map((cells) => cells[index] ?? '')
    if (values.filter((value) => value.trim() !== '').length < 2) continue
    turned.push(values)
    places.push(index)
  }
  if (turned.length < 2) return null
  const first = grid.rows.indexOf(rows[0] ?? [])
  return {
    name: grid.name,
    rows: turned,
    merges: [],
    headed: true,
    where: (row) => `${grid.where(first)} column ${(places[row] ?? 0) + 1}`,
  }
}
