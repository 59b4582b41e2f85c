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

const HEADER = /^(?:columns?|headers?|fields|column_?names)$/i
const BODY = /^(?:data|rows|values|records)$/i

/** A table whose header stands apart from its rows, `{ "columns": ["ID", …], "data": [["H1", …]] }`; null for any other object. */
export function tableWithHeader(record: PlainRecord, name: string, place: string): Grid | null {
  const header = Object.entries(record).find(([label]) => HEADER.test(label))?.[1]
  const [label = '', body] = Object.entries(record).find(([key]) => BODY.test(key)) ?? []
  if (!isList(header) || !isList(body) || !isRow(header) || body.length === 0 || !body.every(isRow)) return null
  const rows = body.map((row) => (isList(row) ? row.map(textOfPlain) : []))
  const where = (row: number) => `${place}.${label}[${row - 1}]`
  return { name, rows: [header.map(textOfPlain), ...rows], merges: [], headed: true, where }
}

function isRow(row: Plain): boolean {
  return isList(row) && row.every((cell) => !isList(cell) && !isRecord(cell))
}
