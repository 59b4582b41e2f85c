import type { Grid } from './document.ts'

const BEGINS = /^<(?:div|p|ul|ol|span|table|br|b|strong)\b[^>]*>/i
/** More than a cell of a spreadsheet holds, and more than anybody writes. */
const LONGEST = 32_767

/** A grid with the text of the cells that hold HTML, as trackers export their fields; other cells stay as they are. */
export async function withoutMarkup(grid: Grid): Promise<Grid> {
  if (!grid.rows.some((cells) => cells.some(isMarkup))) return grid
  const { htmlText } = await import('./html-text.ts')
  const plain = (cell: string) => (isMarkup(cell) ? htmlText(cell).trim() : cell)
  return { ...grid, rows: grid.rows.map((cells) => (cells.some(isMarkup) ? cells.map(plain) : cells)) }
}

function isMarkup(cell: string): boolean {
  return cell.startsWith('<') && cell.length <= LONGEST && cell.trimEnd().endsWith('>') && BEGINS.test(cell)
}
