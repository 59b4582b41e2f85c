import { type CellAt, type CellRange, type GridSize, rangeAt, within } from './cell-range.ts'

/** A key as far as it moves through a grid. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
}

const ARROWS: { readonly [key: string]: CellAt } = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** Far enough for every grid: the size of the grid stops it. */
const FAR = 10_000_000

/** Where a key leads from a cell, or null when it does not move; `page` rows are in view. */
export function moved(from: CellAt, { key, ctrlKey }: Press, size: GridSize, page: number): CellAt | null {
  const step = ARROWS[key]
  if (step !== undefined) {
    const far = ctrlKey ? FAR : 1
    return within({ row: from.row + step.row * far, column: from.column + step.column * far }, size)
  }
  if (key === 'Home') return { row: ctrlKey ? 0 : from.row, column: 0 }
  if (key === 'End') return within({ row: ctrlKey ? FAR : from.row, column: FAR }, size)
  if (key === 'PageUp') return within({ row: from.row - (ctrlKey ? FAR : page), column: from.column }, size)
  if (key === 'PageDown') return within({ row: from.row + (ctrlKey ? FAR : page), column: from.column }, size)
  return null
}

/** What is chosen after a key: moved, or drawn out with Shift, a row with Shift+Space, all with Ctrl+A; else null. */
export function chosenBy(range: CellRange, press: Press, size: GridSize, page: number): CellRange | null {
  const { key, ctrlKey, shiftKey } = press
  const last = { row: size.rows - 1, column: size.columns - 1 }
  if (ctrlKey && key.toLowerCase() === 'a') return { anchor: { row: 0, column: 0 }, head: last }
  if (shiftKey && key === ' ') {
    return { anchor: { row: range.anchor.row, column: 0 }, head: { row: range.head.row, column: last.column } }
  }
  const to = moved(shiftKey ? range.head : range.anchor, press, size, page)
  if (to === null) return null
  return shiftKey ? { anchor: range.anchor, head: to } : rangeAt(to)
}
