import type { FoundHazard } from '../../found-log.ts'
import type { Grid } from '../../read/document.ts'
import { shapeOf } from './row-shape.ts'

/** The status of a hazard that is struck through, and why a part that is so is left out. */
export const STRUCK = 'Struck through'

/**
 * Gives a hazard that is struck through that for its status, which a person is asked about, and keeps the one it states as a
 * note. Says whether the row is a hazard: a part of one that is struck through is none any more.
 */
export function strike(hazard: FoundHazard): boolean {
  if (hazard.title === '') return false
  if (hazard.status !== null) hazard.notes.push({ label: 'Status', text: hazard.status })
  hazard.status = STRUCK
  return true
}

/** Whether every row of a table is struck through, but for a header. */
export function isStruckWhole({ rows, struck }: Grid): boolean {
  if (struck === undefined) return false
  const standing = rows.filter((cells, row) => !struck.has(row) && shapeOf(cells).filled > 0)
  return standing.length === 0 || (standing.length === 1 && !struck.has(0) && struck.size > 1)
}

/** A table without its rows that are struck through. */
export function withoutStruck(grid: Grid): Grid {
  const { struck } = grid
  if (struck === undefined) return grid
  const kept = [...grid.rows.keys()].filter((row) => !struck.has(row))
  return {
    name: grid.name,
    rows: kept.map((row) => grid.rows[row] ?? []),
    merges: [],
    headed: grid.headed,
    where: (row) => grid.where(kept[row] ?? 0),
  }
}
