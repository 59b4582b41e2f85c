import type { Plain } from './document.ts'
import { LIMITS, within } from './limits.ts'
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

/** Stops the reading of a value that is nested too deeply, or that aliases make larger than any honest file. */
export function boundPlain(value: Plain): void {
  let visited = 0
  const visit = (part: Plain, depth: number): void => {
    within(depth, LIMITS.depth, 'is nested too deeply')
    within(++visited, LIMITS.values, 'repeats its own parts without end')
    if (isList(part)) for (const item of part) visit(item, depth + 1)
    else if (isRecord(part)) for (const member of Object.values(part)) visit(member, depth + 1)
  }
  visit(value, 0)
}
