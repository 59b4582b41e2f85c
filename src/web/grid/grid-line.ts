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
  | { readonly is: 'row'; readonly key: string; readonly row: Row }
  | { readonly is: 'unread'; readonly key: string }
  | { readonly is: 'new'; readonly key: string }
  | GroupLine

/** The row of a line, where it is one and has been read. */
export function rowIn<Row>(line: GridLine<Row> | undefined): Row | undefined {
  return line?.is === 'row' ? line.row : undefined
}

/** The rows among some lines, heads and what is not read left out. */
export function rowsAmong<Row>(lines: readonly GridLine<Row>[]): readonly Row[] {
  return lines.flatMap((line) => (line.is === 'row' ? [line.row] : []))
}

/** Whether a line is a row, read or not. */
export function holdsRow({ is }: Pick<GridLine<never>, 'is'>): boolean {
  return is === 'row' || is === 'unread'
}

/** How many rows stand among the lines, read or not. */
export function countRows(lines: readonly GridLine<unknown>[]): number {
  return lines.reduce((count, line) => (holdsRow(line) ? count + 1 : count), 0)
}

/** The last line of `count` rows from a line on; the last line of all when there are not as many. */
export function lineAfter(lines: readonly GridLine<unknown>[], from: number, count: number): number {
  let left = count
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || !holdsRow(line)) continue
    left -= 1
    if (left <= 0) return at
  }
  return lines.length - 1
}

/** The nearest row above a line, or -1. */
export function rowAbove(lines: readonly GridLine<unknown>[], from: number): number {
  return lines.findLastIndex((line, at) => at < from && holdsRow(line))
}
