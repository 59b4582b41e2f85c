import type { Grid, Plain } from '../../read/document.ts'
import { labelMeaning } from '../words/label.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'

/**
 * A table that is kept column by column, each by the numbers of its rows or as a list, as the rows that it has; null for any other
 * object. Lists side by side are a table only when one of them holds ids: else nothing says that they belong together.
 */
export function tableOfColumns(record: PlainRecord, name: string, place: string): Grid | null {
  const columns = Object.entries(record)
  const [first] = columns
  const keys = keysOf(first?.[1])
  if (keys === null || columns.length < 2 || keys.length === 0) return null
  const isTable = columns.every(([, column]) => keysOf(column)?.join('\n') === keys.join('\n'))
  const isNumbered = columns.some(([label]) => labelMeaning([label])?.role === 'ref')
  if (!isTable || (isList(first?.[1]) && !isNumbered)) return null
  const rows = keys.map((key) => columns.map(([, column]) => cellOf(column, key)))
  const header = columns.map(([label]) => label)
  return {
    name,
    rows: [header, ...rows],
    merges: [],
    headed: true,
    where: (row) => `${place}.*[${keys[row - 1] ?? 0}]`,
  }
}

function cellOf(column: Plain, key: string): string {
  if (isList(column)) return textOfPlain(column[Number(key)])
  return isRecord(column) ? textOfPlain(column[key]) : ''
}

/** The numbers of the rows that a column has; null for what holds more than single values, or is numbered otherwise. */
function keysOf(column: Plain | undefined): readonly string[] | null {
  const members = isList(column) ? column.entries() : isRecord(column) ? Object.entries(column) : []
  const entries = [...members].map(([key, value]) => [String(key), value] as const)
  const isColumn = entries.every(([key, value]) => /^\d+$/.test(key) && !isList(value) && !isRecord(value))
  return isColumn ? entries.map(([key]) => key) : null
}
