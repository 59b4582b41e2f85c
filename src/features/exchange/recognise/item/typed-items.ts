import type { Plain } from '../../read/document.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import { ownId } from '../object/objects-by-id.ts'
import { roleOfKind } from './item-role.ts'
import type { ItemLink, LinkedItem } from './linked-item.ts'

const KIND = /^@?(?:type|kind|record_?type|item_?type|class)$/i
const OWN_ID = /^(?:id|key)$/i
/** The members that name an object and tell it in a sentence, the first of them as its title. */
const TEXTS = ['title', 'name', 'label', 'summary', 'statement', 'text', 'description']

/** A list of objects of several kinds that says of each what it is, `{ type: "control", hazard: "H1" }`; null for any other. */
export function typedItems(structure: Plain, at: string): LinkedItem[] | null {
  const found = mixedList(structure, '$', 0)
  if (found === null) return null
  const { list, path } = found
  const records = list.filter(isRecord)
  const ids = new Set(records.map((record) => ownId(record, null)).filter((id) => id !== ''))
  return records.map((record, index) => itemOf(record, ids, `${at}${path}[${index}]`))
}

const DEEPEST = 4

/** The first list of objects of more than one kind, hazards among them. */
function mixedList(value: Plain, path: string, depth: number): { list: readonly Plain[]; path: string } | null {
  if (isList(value)) {
    const kinds = value.map(kindOf)
    const isTyped = kinds.length > 1 && kinds.every((kind) => kind !== '')
    const isMixed = isTyped && kinds.some((kind) => roleOfKind(kind) === 'hazard') && kinds.some(isPart)
    return isMixed ? { list: value, path } : null
  }
  if (!isRecord(value) || depth > DEEPEST) return null
  for (const [name, member] of Object.entries(value)) {
    const found = mixedList(member, `${path}.${name}`, depth + 1)
    if (found !== null) return found
  }
  return null
}

function kindOf(item: Plain): string {
  return isRecord(item) ? textOfPlain(Object.entries(item).find(([name]) => KIND.test(name))?.[1]) : ''
}

function isPart(kind: string): boolean {
  const role = roleOfKind(kind)
  return role === 'cause' || role === 'control'
}

function itemOf(record: PlainRecord, ids: ReadonlySet<string>, where: string): LinkedItem {
  const members = Object.entries(record).filter(([name]) => !KIND.test(name) && !OWN_ID.test(name))
  const links = members.flatMap(([name, value]) => linksIn(name, value, ids))
  const linking = new Set(links.map(({ name }) => name))
  const [title = '', text = ''] = TEXTS.flatMap((name) => textOfPlain(record[name]) || [])
  const rest = members.filter(([name]) => !linking.has(name) && !TEXTS.includes(name))
  return {
    id: ownId(record, null),
    title,
    kind: kindOf(record),
    labels: [],
    fields: Object.fromEntries(rest),
    text,
    links,
    aside: null,
    where,
  }
}

/** A member that holds nothing but ids of other objects in the list names them. */
function linksIn(name: string, value: Plain, ids: ReadonlySet<string>): ItemLink[] {
  const told = (isList(value) ? value : [value]).map(textOfPlain)
  return told.length > 0 && told.every((id) => ids.has(id)) ? told.map((to) => ({ to, name, end: null })) : []
}
