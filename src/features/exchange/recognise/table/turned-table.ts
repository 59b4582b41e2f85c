import type { Grid } from '../../read/document.ts'
import { pureLabel } from '../words/pure-label.ts'

const FEWEST_LABELS = 4
const MOST_LABELS = 60
const MOST_HAZARDS = 200

/**
 * A table with its labels down the first filled column and a hazard in each column beside it, turned so that each hazard
 * is a row; null when the first column holds no labels.
 */
export function turnedTable(grid: Grid): Grid | null {
  if (grid.headed) return null
  const rows = grid.rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  if (rows.length < FEWEST_LABELS || rows.length > MOST_LABELS) return null
  const width = Math.max(...rows.map((cells) => cells.length))
  if (width < 2 || width > MOST_HAZARDS) return null
  const column = rows[0]?.findIndex((cell) => cell.trim() !== '') ?? 0
  const labels = rows.map((cells) => (cells[column] ?? '').trim())
  const roles = labels.map((label) => pureLabel(label)?.role ?? null)
  const known = roles.filter((role) => role !== null).length
  if (known < FEWEST_LABELS || known < rows.length * 0.6) return null
  // What is called a hazard twice down a column is a type of row, not the label of one.
  const hazards = labels.filter((_, index) => roles[index] === 'hazard')
  if (new Set(hazards).size < hazards.length) return null
  if (!roles.some((role) => role === 'hazard' || role === 'name' || role === 'description')) return null
  const turned = [labels]
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
