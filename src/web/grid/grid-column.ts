import type { ReactNode } from 'react'

/** What became of a text written into a cell: the row with it, or why it cannot stand there. */
export type Written<Row> = { readonly row: Row } | { readonly refusal: string }

/** How a cell is written: a single line, prose, or one of some words. */
export type CellControl = 'line' | 'text' | { readonly choices: readonly string[] }

/** One column of a grid: what its cells say, show, and take. */
export interface GridColumn<Row> {
  readonly id: string
  /** The head as it stands under its group. */
  readonly head: string
  /** What it is called where no group stands above it. */
  readonly name: string
  readonly group: string
  /** In pixels, before the table takes up the room that is left. */
  readonly width: number
  /** Stays in sight when the grid is scrolled sideways. */
  readonly isFrozen?: boolean
  readonly isRowHeader?: boolean
  /** Is shown only where somebody asks for it. */
  readonly comesHidden?: boolean
  /** The orders it offers, upwards first. */
  readonly sort?: readonly [string, string]
  /** What is copied and compared. */
  readonly text: (row: Row) => string
  readonly show: (row: Row) => ReactNode
  /** Why it is only read, and where what it says is written instead. */
  readonly onlyRead?: string
  /** How it is written; a column without is only read. */
  readonly control?: CellControl
  readonly write?: (row: Row, text: string) => Written<Row>
}
