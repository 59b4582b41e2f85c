import { type CellBox } from './cell-range.ts'
import { cellsOfText, delimitedText } from './delimited-text.ts'
import type { GridColumn } from './grid-column.ts'
import { cellsOfHtml, htmlOfCells } from './html-cells.ts'

/** What the cells of a box say. */
export function textsIn<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  { top, left, bottom, right }: CellBox,
): readonly (readonly string[])[] {
  const shown = columns.slice(left, right + 1)
  return rows.slice(top, bottom + 1).map((row) => shown.map((column) => column.text(row)))
}

/** Puts cells on the clipboard as text and as a table. */
export function copyCells(clipboard: DataTransfer, cells: readonly (readonly string[])[]): void {
  clipboard.setData('text/plain', delimitedText(cells))
  clipboard.setData('text/html', htmlOfCells(cells))
}

/** The cells on the clipboard; the table is read where there is one, because some programs drop line breaks in text. */
export function cellsOn(clipboard: DataTransfer): readonly (readonly string[])[] {
  return cellsOfHtml(clipboard.getData('text/html')) ?? cellsOfText(clipboard.getData('text/plain'))
}
