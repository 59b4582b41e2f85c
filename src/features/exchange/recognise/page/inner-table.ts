import type { ControlStage, FoundHazard } from '../../found-log.ts'
import type { Grid } from '../../read/document.ts'
import type { Candidate } from '../candidate.ts'
import { putProse } from '../field.ts'
import { addCause } from '../fold.ts'
import { isGlossary } from '../table/glossary.ts'
import { itemsOf } from '../words/item-list.ts'
import type { Role } from '../words/label-words.ts'
import { scoreMeaning } from '../words/scored.ts'
import { pureLabel } from '../words/pure-label.ts'
import type { RatingStage } from '../words/label.ts'
import { rowReader } from '../table/row.ts'
import { stageOf } from '../table/small-table.ts'
import type { UnderstoodTable } from '../table/understood-table.ts'

/** Reads a table of controls, causes or scores inside a section into that section's hazard. */
export function readInnerTable(
  grid: Grid,
  table: UnderstoodTable,
  candidate: Candidate,
  stage: ControlStage | null,
): void {
  const readRow = rowReader(table.plan)
  for (let row = table.header.lastRow + 1; row < grid.rows.length; row++) {
    const cells = grid.rows[row] ?? []
    if (cells.every((cell) => cell.trim() === '')) continue
    const part = readRow(cells, grid.where(row))
    const key = part.ref
    part.ref = null
    putTitle(part, table.plan.uses.find(({ index }) => index === table.plan.title)?.role)
    for (const control of part.controls) {
      control.key ??= key
      control.stage ??= stage
    }
    candidate.fold(part)
    candidate.rows++
  }
}

/** What would title a hazard in a list of them is here a cause of the section's hazard, or what follows from it. */
function putTitle(part: FoundHazard, role: Role | undefined): void {
  const { title, where } = part
  part.title = ''
  if (role === 'cause') for (const text of itemsOf(title)) addCause(part, { text, key: null, where })
  else if (role === 'harm' || role === 'situation') putProse(part, role, title)
  else if (title !== '') putProse(part, 'effect', title)
}

const MOST_COLUMNS = 3

/** Reads a small table of which only the causes or the controls are known; what stands beside them is kept. Says whether it was one. */
export function readPartTable(grid: Grid, candidate: Candidate): boolean {
  const filled = grid.rows.map((cells, row) => ({ cells, row })).filter(({ cells }) => cells.join('').trim() !== '')
  const [header, ...body] = filled
  const meanings = (header?.cells ?? []).map((label) => pureLabel(label))
  const column = meanings.findIndex((meaning) => meaning?.role === 'cause' || meaning?.role === 'control')
  const meaning = meanings[column]
  if (header === undefined || meaning === null || meaning === undefined) return false
  if (body.length === 0 || meanings.length > MOST_COLUMNS || isGlossary(grid)) return false
  for (const { cells, row } of body) {
    candidate.rows++
    candidate.put(meaning, header.cells[column] ?? '', cells[column] ?? '', grid.where(row), null)
    for (const [index, text] of cells.entries()) if (index !== column) candidate.note(header.cells[index] ?? '', text)
  }
  return true
}

/**
 * Reads a small table of scores alone; the stage is in its labels, in its first column, or above it. Says whether it was
 * one.
 */
export function readRatingTable(grid: Grid, candidate: Candidate, above: RatingStage | null): boolean {
  const [header, ...body] = grid.rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const meanings = (header ?? []).map((label) => scoreMeaning(label))
  if (meanings.every((meaning) => meaning === null) || body.length === 0 || body.length > 3) return false
  if (body.length > 1 && !body.every((cells) => stageOf(cells[0] ?? '') !== null)) return false
  for (const cells of body) {
    const own = stageOf(cells[0] ?? '')
    for (const [index, meaning] of meanings.entries()) {
      if (meaning === null) continue
      candidate.put(meaning, header?.[index] ?? '', cells[index] ?? '', grid.where(1), own ?? above)
    }
  }
  return true
}
