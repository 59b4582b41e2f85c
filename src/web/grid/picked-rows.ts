import { type GridLine, type GridLines, rowIn } from './grid-line.ts'

/** Rows chosen one by one, wherever they stand: their keys, each with the line on which it was seen when it was chosen. */
export type PickedRows = ReadonlyMap<string, number>

export const NONE_PICKED: PickedRows = new Map()

/** The rows of some lines, the first of which is the line `from`, as they are picked. */
export function pickable<Row>(lines: readonly GridLine<Row>[], from: number, keyOf: (row: Row) => string): PickedRows {
  return new Map(
    lines.flatMap((line, at) => {
      const row = rowIn(line)
      return row === undefined ? [] : [[keyOf(row), from + at] as const]
    }),
  )
}

/** Adds rows to those that are picked; takes them away where all of them are picked already. */
export function turned(picked: PickedRows, rows: PickedRows): PickedRows {
  const isTaken = [...rows.keys()].every((key) => picked.has(key))
  if (!isTaken) return new Map([...picked, ...rows])
  return new Map([...picked].filter(([key]) => !rows.has(key)))
}

/** How rows are come at that are not read. */
export interface RowsRead<Row> {
  /** The lines from one to another, read first where they are not. */
  readonly read: (first: number, last: number) => Promise<readonly GridLine<Row>[]>
  /** All rows, those of folded groups too. */
  readonly readAll: () => Promise<readonly Row[]>
}

/**
 * Comes at the rows that are picked, in the order of the grid: first where each was seen, then around there, at last
 * everywhere, because lines move while others write and groups are folded. A row that is gone is left out.
 */
export async function rowsOf<Row>(
  picked: PickedRows,
  lines: Pick<GridLines<Row>, 'at' | 'count'>,
  keyOf: (row: Row) => string,
  { read, readAll }: RowsRead<Row>,
): Promise<readonly Row[]> {
  const found = new Map<string, { readonly row: Row; readonly line: number }>()
  const look = (line: GridLine<Row> | undefined, at: number) => {
    const row = rowIn(line)
    if (row !== undefined && picked.has(keyOf(row))) found.set(keyOf(row), { row, line: at })
  }
  const lookIn = async (first: number, last: number) => {
    for (const [at, line] of (await read(first, last)).entries()) look(line, first + at)
  }
  for (const line of picked.values()) look(lines.at(line), line)
  const away = [...picked].filter(([key]) => !found.has(key)).map(([, line]) => line)
  if (away.length > 0) {
    const [first, last] = away.reduce(
      ([low, high], line) => [Math.min(low, line), Math.max(high, line)],
      [lines.count - 1, 0],
    )
    await lookIn(Math.max(0, first), Math.min(last, lines.count - 1))
  }
  if (found.size < picked.size) return (await readAll()).filter((row) => picked.has(keyOf(row)))
  return [...found.values()].toSorted((one, other) => one.line - other.line).map(({ row }) => row)
}
