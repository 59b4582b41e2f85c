import { cellsOfText, delimitedText } from './delimited-text.ts'
import type { GridColumn } from './grid-column.ts'
import { cellsOfHtml, htmlOfCells } from './html-cells.ts'

type Cells = readonly (readonly string[])[]

/** What some rows say in some columns. */
export function textsIn<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[]): Cells {
  return rows.map((row) => columns.map((column) => column.text(row)))
}

/** Puts cells on the clipboard as text and as a table. */
export function copyCells(clipboard: DataTransfer, cells: Cells): void {
  clipboard.setData('text/plain', delimitedText(cells))
  clipboard.setData('text/html', htmlOfCells(cells))
}

/** The same for cells that are still being read: the browser waits for them. */
export async function copyLater(cells: Promise<Cells>): Promise<void> {
  const as = (type: string, text: (all: Cells) => string) => cells.then((all) => new Blob([text(all)], { type }))
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': as('text/plain', delimitedText),
      'text/html': as('text/html', htmlOfCells),
    }),
  ])
}

/**
 * The cells on the clipboard, none where it holds no text, a picture for one; the table is read where there is one,
 * because some programs drop line breaks in text.
 */
export function cellsOn(clipboard: DataTransfer): Cells {
  const text = clipboard.getData('text/plain')
  return cellsOfHtml(clipboard.getData('text/html')) ?? (text === '' ? [] : cellsOfText(text))
}
