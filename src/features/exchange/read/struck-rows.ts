import type { Sheet } from 'hucre'
import type { Grid } from './document.ts'
import { zipEntryBytes, type ZipEntry } from './zip-directory.ts'

const STRIKE = /<strike\b(?![^>]*\bval="(?:0|false)")/

/** Whether a workbook has a style that strikes text through; only then are its styles worth the time to read them. */
export function strikesThrough(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const entry = entries.find(({ name }) => name === 'xl/styles.xml')
  const styles = entry === undefined ? null : zipEntryBytes(bytes, entry)
  return styles !== null && STRIKE.test(new TextDecoder().decode(styles))
}

/** Cells that are struck through, each as `cellKey` names it. */
export type StruckCells = ReadonlySet<string>

/** A cell by its row and column, counted from nought. */
export const cellKey = (row: number, column: number): string => `${row},${column}`

/** The cells of a sheet whose style strikes them through. */
export function struckCells({ cells }: Sheet): StruckCells {
  return new Set([...(cells ?? [])].filter(([, { style }]) => style?.font?.strikethrough === true).map(([key]) => key))
}

/** What a grid says of its rows that are struck through as a whole, which are those of which every filled cell is. */
export function struckRows(rows: Grid['rows'], cells: StruckCells): Pick<Grid, 'struck'> {
  if (cells.size === 0) return {}
  const struck = new Set<number>()
  for (const [row, texts] of rows.entries()) {
    const filled = [...texts.entries()].filter(([, text]) => text.trim() !== '')
    if (filled.length > 0 && filled.every(([column]) => cells.has(cellKey(row, column)))) struck.add(row)
  }
  return struck.size === 0 ? {} : { struck }
}
