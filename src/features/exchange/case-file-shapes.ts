import type { SpaceHead } from '../../domain/record/graph.ts'
import { SPACE_TYPES } from '../../domain/record/kind.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import type { FiledLink, Look } from './case-file-links.ts'

type Unchecked = { readonly [name: string]: unknown }

/** Whether parsed JSON is an object. */
export function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether parsed JSON is a list of nothing but such items. */
export function isListOf<T>(value: unknown, test: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(test)
}

/** Whether parsed JSON says what space a case is. */
export function isSpace(value: unknown): value is SpaceHead {
  if (!isObject(value) || typeof value['id'] !== 'string' || typeof value['name'] !== 'string') return false
  return SPACE_TYPES.some((type) => type === value['type'])
}

/** Whether parsed JSON has the shape of a record; its fields are for its kind to judge. */
export function isRecord(value: unknown): value is SafetyRecord {
  if (!isObject(value)) return false
  const { id, kind, ref, revision, state, fields, retired, origin, recordedAt } = value
  return (
    typeof id === 'string' &&
    typeof kind === 'string' &&
    typeof ref === 'string' &&
    typeof revision === 'number' &&
    typeof state === 'string' &&
    typeof recordedAt === 'string' &&
    isObject(fields) &&
    (retired === null || isObject(retired)) &&
    (origin === null || isObject(origin))
  )
}

/** Whether parsed JSON is a text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Whether parsed JSON says who looked at a link, and when. */
export function isLook(value: unknown): value is Look {
  return isObject(value) && typeof value['by'] === 'string' && typeof value['at'] === 'string'
}

/** Whether parsed JSON has the shape of a link of a case file. */
export function isFiledLink(value: unknown): value is FiledLink {
  if (!isObject(value)) return false
  const { id, role, from, to, look, seen = null, ended = null } = value
  return (
    typeof id === 'string' &&
    typeof role === 'string' &&
    typeof from === 'string' &&
    typeof to === 'string' &&
    (look === undefined || typeof look === 'number') &&
    (seen === null || isObject(seen)) &&
    (ended === null || isObject(ended))
  )
}
