import { isIdentifier } from '../words/identifier.ts'
import { textOfPlain, type PlainRecord } from '../../read/plain-value.ts'

/** The members that may give the id by which people know a hazard, beside the key under which a store keeps it. */
const BY_NAME = /^(?:hazard|haz|risk)[_ -]?(?:id|ref|reference|no|number|code)$/i
const BY_REFERENCE = /^(?:ref|reference)$/i
const PARTED = /[-_.]/

/**
 * The objects of one list without the keys of the store they came from, where each has an id of its own beside: the hazard's, given
 * once each, or a reference such as "R-001" where the key is plain. An id that several share, or that some object of the file bears
 * (`isBorne`), is that of what they belong to.
 */
export function withOwnIds(
  records: readonly PlainRecord[],
  isBorne: (id: string) => boolean,
): ReadonlyMap<PlainRecord, PlainRecord> {
  const [first] = records
  const keys = records.map((record) => textOfPlain(record['id'] ?? null))
  if (first === undefined || keys.includes('')) return new Map()
  const isOwn = (name: string) => {
    const own = records.map((record) => idOf(record, name))
    if (own.includes('') || new Set(own).size < own.length || own.some(isBorne)) return false
    if (BY_NAME.test(name)) return own.length > 1
    return BY_REFERENCE.test(name) && own.every((id) => PARTED.test(id)) && keys.every(isPlainKey)
  }
  return new Map(Object.keys(first).some(isOwn) ? records.map((record) => [record, withoutKey(record)]) : [])
}

function isPlainKey(key: string): boolean {
  return !PARTED.test(key) || !isIdentifier(key)
}

function withoutKey(record: PlainRecord): PlainRecord {
  const { id: _, ...own } = record
  return own
}

function idOf(record: PlainRecord, name: string): string {
  const id = textOfPlain(record[name] ?? null)
  return isIdentifier(id) ? id : ''
}
