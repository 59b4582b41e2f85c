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

/** The rows of a sheet that are struck through as a whole: every filled cell of them is. */
export function struckRows({ cells }: Sheet, rows: Grid['rows']): ReadonlySet<number> {
  const marked = new Map<number, number>()
  for (const [key, { style }] of cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    if (style?.font?.strikethrough !== true || (rows[row]?.[column] ?? '').trim() === '') continue
    marked.set(row, (marked.get(row) ?? 0) + 1)
  }
  const isWhole = ([row, count]: [number, number]) =>
    count === (rows[row] ?? []).filter((cell) => cell.trim() !== '').length
  return new Set([...marked].filter(isWhole).map(([row]) => row))
}
