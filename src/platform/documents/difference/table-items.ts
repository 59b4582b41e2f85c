import type { Cell, Table } from '../blocks.ts'
import { plainText } from '../text.ts'
import type { DocumentItem, ItemPart } from './document-item.ts'

/**
 * The rows of a table as items. Rows that share their first cell, as those of one hazard do, are one item; a row that is
 * one cell as wide as the table is the heading of those beneath it.
 */
export function tableItems(table: Table): readonly DocumentItem[] {
  const labels = columnLabels(table)
  const items: DocumentItem[] = []
  let heading = ''
  for (const rows of rowGroups(laidOut(table.rows))) {
    const [first] = rows
    const name = nameOf(first?.[0]?.text ?? '')
    if (first !== undefined && first.length > 1 && first.every(({ cell }) => cell === first[0]?.cell)) heading = name
    items.push({ key: ['row', table.caption ?? '', heading, name].join('\n'), name, parts: partsOf(rows, labels) })
  }
  return items
}

/** What a row is known by: the reference that its first cell begins with, else the first line of that. */
function nameOf(first: string): string {
  return /^\p{Lu}+-\d+(?!\S)/u.exec(first)?.[0] ?? first.split('\n', 1)[0] ?? ''
}

/** A cell at each of the places that it covers. */
interface PlacedCell {
  readonly cell: Cell
  readonly text: string
}

type Row = readonly PlacedCell[]

/** The rows with each cell at every place that its spans cover. */
function laidOut(rows: readonly (readonly Cell[])[]): readonly Row[] {
  const laid: PlacedCell[][] = rows.map(() => [])
  for (const [at, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (laid[at]?.[column] !== undefined) column += 1
      const placed = { cell, text: plainText(cell.text).trim() }
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1) {
        for (let across = 0; across < (cell.colSpan ?? 1); across += 1) {
          const row = laid[at + down]
          if (row !== undefined) row[column + across] = placed
        }
      }
      column += cell.colSpan ?? 1
    }
  }
  return laid
}

/** Rows one after another under the same first cell. */
function rowGroups(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last !== undefined && row[0] !== undefined && last[0]?.[0]?.cell === row[0].cell) last.push(row)
    else groups.push([row])
  }
  return groups
}

/** What a column is called: its heads from the top down, each once. */
function columnLabels({ head }: Table): readonly string[] {
  const rows = laidOut(head)
  const width = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => distinct(rows.map((row) => row[column])).join(', '))
}

/** What a group of rows says in each column. */
function partsOf(rows: readonly Row[], labels: readonly string[]): readonly ItemPart[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const parts: ItemPart[] = []
  for (let column = 0; column < width; column += 1) {
    const isCovered = column > 0 && rows.every((row) => row[column]?.cell === row[column - 1]?.cell)
    const text = distinct(rows.map((row) => row[column])).join('\n')
    if (!isCovered) parts.push({ label: labels[column] ?? '', text })
  }
  return parts
}

/** The texts of these cells, those of a cell that covers several places once. */
function distinct(cells: readonly (PlacedCell | undefined)[]): readonly string[] {
  return [...new Map(cells.flatMap((placed) => (placed === undefined ? [] : [[placed.cell, placed.text]]))).values()]
}
