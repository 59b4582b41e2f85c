import type { Plain } from './document.ts'
import { withoutWraps } from './phrasing.ts'

/** An object of a JSON or YAML file. */
export type PlainRecord = { readonly [name: string]: Plain }

/** Whether a plain value is an object with members. */
export function isRecord(value: Plain | undefined): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text of a single value, lines that an editor wrapped joined; lists and objects have none. */
export function textOfPlain(value: Plain | undefined): string {
  if (typeof value === 'string') return withoutWraps(value.trim())
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** Whether a plain value is a list. */
export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value)
}
