import type { Block, Cell, Table } from './blocks.ts'
import type { Run, Text } from './text.ts'

/** Words for what nobody has recorded; a reader must never wonder whether something was left out. */
export const NOT_RECORDED = 'Not recorded'

/** A numbered heading with what stands under it, or *Not recorded* where that is nothing. */
export function section(level: 1 | 2 | 3 | 4, text: string, blocks: readonly Block[]): readonly Block[] {
  return [{ type: 'heading', level, text, numbered: true }, ...(blocks.length > 0 ? blocks : [notRecorded()])]
}

/** The paragraph *Not recorded*. */
function notRecorded(): Block {
  return { type: 'paragraph', text: NOT_RECORDED, muted: true }
}

/** A paragraph, or nothing where there are no words. */
export function prose(text: Text | undefined): readonly Block[] {
  return text === undefined || text.length === 0 ? [] : [{ type: 'paragraph', text }]
}

/** A list, or nothing where it is empty. */
export function bullets(items: readonly Text[] | undefined): readonly Block[] {
  return items === undefined || items.length === 0 ? [] : [{ type: 'bullets', items }]
}

/** Names and values; a value that nobody gave reads *Not recorded*. */
export function keyValues(entries: readonly (readonly [key: string, value: Text | undefined])[]): Block {
  return { type: 'key-values', entries: entries.map(([key, value]) => ({ key, value: orNotRecorded(value) })) }
}

/** Text, or *Not recorded* where it is missing or empty. */
export function orNotRecorded(text: Text | undefined): Text {
  return text === undefined || text.length === 0 ? [{ text: NOT_RECORDED, muted: true }] : text
}

/** A ruled table with a title and a share of the width for each column, or nothing where it has no rows. */
export function ruledTable(
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly (readonly (Cell | Text)[])[],
  caption?: string,
): readonly Block[] {
  if (rows.length === 0) return []
  const table: Table = {
    type: 'table',
    look: 'ruled',
    ...(caption === undefined ? {} : { caption }),
    columns: columns.map(([, width]) => ({ width })),
    head: [columns.map(([title]) => ({ text: title, role: 'head' }))],
    rows: rows.map((row) => row.map(asCell)),
  }
  return [table]
}

function asCell(value: Cell | Text): Cell {
  return typeof value === 'string' || isRuns(value) ? { text: value } : value
}

function isRuns(value: Cell | readonly Run[]): value is readonly Run[] {
  return Array.isArray(value)
}

/** Parts in one text, leaving out those that are missing or empty. */
export function joined(parts: readonly (string | undefined)[], by: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(by)
}

/** Things of a list in one text, parted by semicolons; whole sentences stand on lines of their own. */
export function listed(things: readonly string[] = []): string {
  return things.join(things.some((thing) => /[.!?;]$/.test(thing)) ? '\n' : '; ')
}
