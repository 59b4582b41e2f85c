import type { Plain } from '../../read/document.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import { ownId } from '../object/objects-by-id.ts'

const KIND = /^@?(?:type|kind|record_?type|item_?type|class)$/i
/** Members that only hold the members of an object, and those that hold what it is linked with. */
const HOLDERS = /^(?:attributes|fields|properties|spec|relationships)$/i
/** What identifies an object or its format, and is no member of what it describes. */
const OF_OBJECT = /^(?:id|key|api_?version|links)$/i
/** What an object that only names another may say of it. */
const OF_REFERENCE = /^(?:id|ref|key|@?type|kind)$/i

/** What an object says it is: its type or kind; empty where it says nothing. */
export function kindOfRecord(item: Plain): string {
  return isRecord(item) ? textOfPlain(Object.entries(item).find(([name]) => KIND.test(name))?.[1]) : ''
}

/** The id of an object, which may stand among what is told about it: `metadata: { name: "haz-1" }`. */
export function idOfRecord(record: PlainRecord): string {
  const { metadata } = record
  return ownId(record, null) || (isRecord(metadata) ? textOfPlain(metadata['name'] ?? metadata['id'] ?? null) : '')
}

/** The members of an object without its id and kind, those that stand in an object of their own among them. */
export function membersOf(record: PlainRecord): readonly (readonly [name: string, value: Plain])[] {
  return Object.entries(record).flatMap(([name, value]) => {
    if (KIND.test(name) || OF_OBJECT.test(name)) return []
    if (name === 'metadata' && isRecord(value))
      return Object.entries(value).filter(([key]) => !/^(?:name|id)$/.test(key))
    return HOLDERS.test(name) && isRecord(value) ? Object.entries(value) : [[name, value]]
  })
}

/** The ids that a value names and nothing else: a text, an object that is only a reference, a list of them; null for any other. */
export function namedIds(value: Plain): readonly string[] | null {
  if (isList(value)) {
    const each = value.map(namedIds)
    return each.some((ids) => ids === null) ? null : each.flatMap((ids) => ids ?? [])
  }
  if (!isRecord(value)) {
    const id = textOfPlain(value)
    return id === '' ? null : [id]
  }
  const names = Object.keys(value)
  const { data } = value
  if (data !== undefined && names.every((name) => /^(?:data|links|meta)$/.test(name))) return namedIds(data)
  const id = textOfPlain(value['id'] ?? value['ref'] ?? value['key'] ?? null)
  return id !== '' && names.every((name) => OF_REFERENCE.test(name)) ? [id] : null
}
