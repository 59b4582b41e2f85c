import type { ReactNode } from 'react'

/** A head over rows that belong together. */
export interface GroupLine {
  readonly is: 'group'
  readonly key: string
  /** What it is called where nothing but text can stand. */
  readonly name: string
  readonly head: ReactNode
  readonly count: number
  readonly isFolded: boolean
}

/** One line of a grid: a row, one that is not read yet, the head of a group, or the empty one that begins a new row. */
export type GridLine<Row> =
  | { readonly is: 'row'; readonly row: Row }
  | { readonly is: 'unread' }
  | { readonly is: 'new' }
  | GroupLine

/** The lines of a grid in their order. Each is made when it is asked for: there may be tens of thousands of them. */
export interface GridLines<Row> {
  readonly count: number
  readonly at: (line: number) => GridLine<Row> | undefined
  /** Tells a line from every other one, without making it. */
  readonly keyAt: (line: number) => string | number
  /** How many rows stand from one line to another, read or not. */
  readonly countRows: (first: number, last: number) => number
}

/** The row of a line, where it is one and has been read. */
export function rowIn<Row>(line: GridLine<Row> | undefined): Row | undefined {
  return line?.is === 'row' ? line.row : undefined
}

/** The rows among some lines, heads and what is not read left out. */
export function rowsAmong<Row>(lines: readonly GridLine<Row>[]): readonly Row[] {
  return lines.flatMap((line) => (line.is === 'row' ? [line.row] : []))
}

/** The lines from one to another; both belong to them. */
export function linesBetween<Row>(
  { at, count }: Pick<GridLines<Row>, 'at' | 'count'>,
  first: number,
  last: number,
): readonly GridLine<Row>[] {
  const between: GridLine<Row>[] = []
  for (let place = first; place <= Math.min(last, count - 1); place += 1) {
    const line = at(place)
    if (line !== undefined) between.push(line)
  }
  return between
}

/** The last line of `wanted` rows from a line on; the last line of all when there are not as many. */
export function lineAfter({ at, count }: GridLines<unknown>, from: number, wanted: number): number {
  let left = wanted
  for (let place = from; place < count; place += 1) {
    if (!holdsRow(at(place))) continue
    left -= 1
    if (left <= 0) return place
  }
  return count - 1
}

/** The nearest row above a line, or -1. */
export function rowAbove({ at, count }: GridLines<unknown>, from: number): number {
  for (let place = Math.min(from, count) - 1; place >= 0; place -= 1) if (holdsRow(at(place))) return place
  return -1
}

/** Whether a line is a row, read or not. */
function holdsRow(line: GridLine<unknown> | undefined): boolean {
  return line?.is === 'row' || line?.is === 'unread'
}
