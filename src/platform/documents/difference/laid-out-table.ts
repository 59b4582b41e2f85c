import type { Cell } from '../blocks.ts'
import { plainText } from '../text.ts'

/** A cell at one of the places that it covers. */
export interface PlacedCell {
  readonly cell: Cell
  readonly text: string
}

export type PlacedRow = readonly PlacedCell[]

/** The rows of a table with each cell at every place that its spans cover. */
export function laidOut(rows: readonly (readonly Cell[])[]): readonly PlacedRow[] {
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

/** The texts of places that lie one beneath the other, of a cell that covers several of them once. */
export function textsOf(places: readonly (PlacedCell | undefined)[]): readonly string[] {
  return places.flatMap((placed, at) =>
    placed === undefined || placed.cell === places[at - 1]?.cell ? [] : [placed.text],
  )
}
