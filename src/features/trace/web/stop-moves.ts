/** One of the places of a trace that the arrows lead to: a chip or a gap, by row, column, and place in its cell. */
export interface StopAt {
  readonly row: number
  readonly column: number
  readonly place: number
}

/** How many stops each cell of a row has. */
export type StopsOf = (row: number) => readonly number[]

const PAGE = 8

/** Where a key leads from a stop; null when it does not move. */
export function stopAfter(from: StopAt, key: string, ctrlKey: boolean, rows: number, stopsOf: StopsOf): StopAt | null {
  const here = stopsOf(from.row)
  const columns = here.flatMap((stops, column) => (stops > 0 ? [column] : []))
  const inColumn = (column: number | undefined) =>
    column === undefined ? null : { ...from, column, place: Math.min(from.place, (here[column] ?? 1) - 1) }
  switch (key) {
    case 'ArrowRight':
      return inColumn(columns.find((column) => column > from.column))
    case 'ArrowLeft':
      return inColumn(columns.findLast((column) => column < from.column))
    case 'ArrowDown':
      return from.place + 1 < (here[from.column] ?? 0)
        ? { ...from, place: from.place + 1 }
        : inRow(from.row + 1, from.column, 'first', rows, stopsOf)
    case 'ArrowUp':
      return from.place > 0
        ? { ...from, place: from.place - 1 }
        : inRow(from.row - 1, from.column, 'last', rows, stopsOf)
    case 'PageDown':
      return inRow(Math.min(from.row + PAGE, rows - 1), from.column, 'first', rows, stopsOf)
    case 'PageUp':
      return inRow(Math.max(from.row - PAGE, 0), from.column, 'first', rows, stopsOf)
    case 'Home':
      return ctrlKey ? inRow(0, 0, 'first', rows, stopsOf) : { ...from, column: columns[0] ?? 0, place: 0 }
    case 'End':
      return ctrlKey
        ? inRow(rows - 1, from.column, 'first', rows, stopsOf)
        : { ...from, column: columns.at(-1) ?? 0, place: 0 }
    default:
      return null
  }
}

/** The stop that there is nearest to one that may be gone. */
export function stopNear(wanted: StopAt, rows: number, stopsOf: StopsOf): StopAt {
  const row = Math.max(0, Math.min(wanted.row, rows - 1))
  const near = inRow(row, wanted.column, 'first', rows, stopsOf) ?? { row, column: 0, place: 0 }
  const stops = stopsOf(row)[near.column] ?? 0
  return near.column === wanted.column ? { ...near, place: Math.max(0, Math.min(wanted.place, stops - 1)) } : near
}

function inRow(row: number, column: number, end: 'first' | 'last', rows: number, stopsOf: StopsOf): StopAt | null {
  if (row < 0 || row >= rows) return null
  const stops = stopsOf(row)
  const [nearest] = stops
    .flatMap((count, at) => (count > 0 ? [{ at, count }] : []))
    .toSorted((one, other) => Math.abs(one.at - column) - Math.abs(other.at - column))
  if (nearest === undefined) return null
  return { row, column: nearest.at, place: end === 'first' ? 0 : nearest.count - 1 }
}
