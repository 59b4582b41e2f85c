import type { Cell, Table } from '../blocks.ts'
import { plainText } from '../text.ts'
import { type DocumentItem, type ItemPart, namedItem } from './document-item.ts'
import { laidOut, type PlacedRow, textsOf } from './laid-out-table.ts'

/**
 * The rows of a table as items. Rows that share their first cell, as those of one hazard do, are one item; a row that is
 * one cell as wide as the table is the heading of those beneath it. A table without a head has its names within its rows.
 */
export function tableItems(table: Table): readonly DocumentItem[] {
  if (table.head.length === 0) return table.rows.flatMap(namedValues)
  const labels = columnLabels(laidOut(table.head))
  let within = table.caption ?? ''
  return rowGroups(laidOut(table.rows)).map((rows) => {
    const [first = []] = rows
    const name = nameOf(first.find(({ text }) => text !== '')?.text ?? '')
    const item = { key: `row ${within}\n${name}`, name, within, parts: partsOf(rows, labels) }
    if (isHeading(first)) within = name
    return item
  })
}

/** Each cell that is a head names the one behind it. */
function namedValues(cells: readonly Cell[]): readonly DocumentItem[] {
  return cells.flatMap(({ role, text }, place) => {
    const value = cells[place + 1]
    return role === 'head' && value !== undefined ? [namedItem(plainText(text), plainText(value.text))] : []
  })
}

/** What a row is known by: the reference that it begins with, else the first line of its first words. */
function nameOf(first: string): string {
  return /^\p{Lu}+-\d+(?!\S)/u.exec(first)?.[0] ?? first.split('\n', 1)[0] ?? ''
}

function isHeading(row: PlacedRow): boolean {
  return row.length > 1 && row.every(({ cell }) => cell === row[0]?.cell)
}

/** Rows one after another under the same first cell. */
function rowGroups(rows: readonly PlacedRow[]): readonly (readonly PlacedRow[])[] {
  const groups: PlacedRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last !== undefined && row[0] !== undefined && last[0]?.[0]?.cell === row[0].cell) last.push(row)
    else groups.push([row])
  }
  return groups
}

/** What each column is called: its lowest head, behind its topmost where two columns are called the same. */
function columnLabels(head: readonly PlacedRow[]): readonly string[] {
  const lowest = (head.at(-1) ?? []).map(({ text }) => text)
  return lowest.map((label, column) => {
    const top = head[0]?.[column]?.text ?? label
    const isShared = lowest.filter((other) => other === label).length > 1
    return isShared && top !== label ? `${top}: ${label}` : label
  })
}

/** What a group of rows says in each column. */
function partsOf(rows: readonly PlacedRow[], labels: readonly string[]): readonly ItemPart[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const parts: ItemPart[] = []
  for (let column = 0; column < width; column += 1) {
    const isCovered = column > 0 && rows.every((row) => row[column]?.cell === row[column - 1]?.cell)
    const text = textsOf(rows.map((row) => row[column])).join('\n')
    if (!isCovered) parts.push({ label: labels[column] ?? '', text })
  }
  return parts
}
