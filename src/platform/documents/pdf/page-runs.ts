import { isTitleRow, type Block, type Cell, type Table } from '../blocks.ts'
import { charactersOfRow } from '../blocks-length.ts'
import type { PrintedDocument, Section } from '../printed-document.ts'

/** The most characters of a table that are laid out in one go; some ten pages of A3, or forty of A4. */
const MOST_CHARACTERS = 100_000

/**
 * The same document with every very long table cut into tables of a section each. The compiler lays out sections side by
 * side, but a table row after row; the price is one page that is not filled for each cut. A table is cut only where no
 * cell reaches across, and if it has rows that are the title of those beneath, only before such a row. Words in it lead
 * nowhere within the document, for the compiler goes twice through a table in which they do.
 */
export function inPageRuns(document: PrintedDocument, most = MOST_CHARACTERS): PrintedDocument {
  return { ...document, sections: document.sections.flatMap((section) => runsOf(section, most)) }
}

function runsOf({ page, blocks }: Section, most: number): readonly Section[] {
  const runs: Block[][] = [[]]
  for (const block of blocks) {
    const [first = block, ...others] = block.type === 'table' ? partsOf(block, most) : [block]
    runs.at(-1)?.push(first)
    for (const part of others) runs.push([part])
  }
  return runs.map((run) => ({ page, blocks: run }))
}

function partsOf(table: Table, most: number): readonly Table[] {
  const total = table.rows.reduce((sum, row) => sum + charactersOfRow(row), 0)
  if (total <= most) return [table]
  const inOnePart = total / Math.ceil(total / most)
  const parts: (readonly Cell[])[][] = [[]]
  let characters = 0
  for (const rows of inseparableRows(table)) {
    if (characters >= inOnePart * parts.length) parts.push([])
    parts.at(-1)?.push(...rows.map((row) => row.map(withoutWay)))
    characters += rows.reduce((sum, row) => sum + charactersOfRow(row), 0)
  }
  const { caption: _caption, ...again } = table
  return parts.map((rows, place) => ({ ...(place === 0 ? table : again), rows }))
}

/** The rows of a table in the pieces between which it can be cut. */
function inseparableRows(table: Table): readonly (readonly (readonly Cell[])[])[] {
  const { rows } = table
  const titled = rows.some((row) => isTitleRow(row, table))
  const pieces: (readonly Cell[])[][] = []
  let covered = 0
  for (const row of rows) {
    const piece = pieces.at(-1)
    if (piece === undefined || (covered === 0 && (!titled || isTitleRow(row, table)))) pieces.push([row])
    else piece.push(row)
    covered = Math.max(covered, ...row.map(({ rowSpan = 1 }) => rowSpan)) - 1
  }
  return pieces
}

function withoutWay(cell: Cell): Cell {
  if (typeof cell.text === 'string' || cell.text.every(({ to }) => to === undefined)) return cell
  return { ...cell, text: cell.text.map(({ to: _to, ...run }) => run) }
}
