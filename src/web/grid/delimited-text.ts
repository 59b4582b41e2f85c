const SEPARATORS = /[\t\r\n]/g
const QUOTE = '"'

/** Cells as spreadsheets put them on the clipboard: tabs, one line a row, cells with line breaks in quotes. */
export function delimitedText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('')
}

function quoted(cell: string): string {
  return /[\t\r\n]/.test(cell) || cell.startsWith(QUOTE) ? `"${cell.replaceAll(QUOTE, '""')}"` : cell
}

/** Reads what a spreadsheet copied; a quote that closes nowhere is text like any other. */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const { cell, end } = cellFrom(text, at)
    rows.at(-1)?.push(cell)
    if (end >= text.length) return rows
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (text[end] === '\t') continue
    if (at >= text.length) return rows
    rows.push([])
  }
}

function cellFrom(text: string, start: number): { readonly cell: string; readonly end: number } {
  const closed = text[start] === QUOTE ? closingQuote(text, start + 1) : null
  if (closed !== null) return { cell: text.slice(start + 1, closed).replaceAll('""', QUOTE), end: closed + 1 }
  SEPARATORS.lastIndex = start
  const end = SEPARATORS.exec(text)?.index ?? text.length
  return { cell: text.slice(start, end), end }
}

/** Where the quote that ends the cell stands, or null when what follows it is more of the same cell. */
function closingQuote(text: string, start: number): number | null {
  for (let at = text.indexOf(QUOTE, start); at !== -1; at = text.indexOf(QUOTE, at + 2)) {
    if (text[at + 1] === QUOTE) continue
    return at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] ?? '') ? at : null
  }
  return null
}
