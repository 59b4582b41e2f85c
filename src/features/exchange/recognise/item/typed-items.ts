import type { Plain } from '../../read/document.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import { labelMeaning } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { roleOfKind } from './item-role.ts'
import type { ItemLink, LinkedItem } from './linked-item.ts'
import { idOfRecord, kindOfRecord, membersOf, namedIds } from './typed-record.ts'

/** The members that name an object and tell it in a sentence, the first of them as its title. */
const TEXTS = ['title', 'name', 'label', 'summary', 'statement', 'text', 'description']
/** The ends of a link that stands in a list of its own, and what it is called. */
const FROM = /^(?:source|from|start)(?:_?id)?$/i
const TO = /^(?:target|to|end)(?:_?id)?$/i
const RELATION = /^(?:relation(?:ship)?|type|label|name|kind)$/i
const DEEPEST = 5
/** What a list may be called that holds hazards or parts of them. */
const PARTS = new Set<Role>(['hazard', 'cause', 'failure-mode', 'control', 'evidence', 'effect', 'harm', 'situation'])

/** An object with the place it stands at. */
interface Placed {
  readonly record: PlainRecord
  readonly path: string
}

/**
 * Objects of several kinds that say of themselves what they are, `{ type: "control", hazard: "H1" }`, hazards among them and parts of
 * hazards; null for any other file, and where two of them share an id, so that no link would be certain.
 */
export function typedItems(structure: Plain, at: string): LinkedItem[] | null {
  const lists = listsOf(structure, '$', '', 0)
  // A list that says by its name what it holds is read with the file as a whole.
  if (lists.some(({ name, placed }) => !isTyped(placed) && isOfLog(name))) return null
  const typed = lists.flatMap(({ placed }) => (isTyped(placed) ? placed : []))
  const edges = lists.flatMap(({ placed }) => (placed.every(({ record }) => isEdge(record)) ? placed : []))
  const records = typed.filter((placed) => !edges.includes(placed))
  const roles = new Set(records.map(({ record }) => roleOfKind(kindOfRecord(record))))
  if (!roles.has('hazard') || !(roles.has('cause') || roles.has('control'))) return null
  const ids = records.map(({ record }) => idOfRecord(record)).filter((id) => id !== '')
  const known = new Set(ids)
  if (known.size < ids.length) return null
  const linked = edges.flatMap(({ record }) => edgeOf(record, known) ?? [])
  return records.map(({ record, path }) => {
    const item = itemOf(record, known, `${at}${path}`)
    return { ...item, links: [...item.links, ...linked.filter(({ from }) => from === item.id)] }
  })
}

interface PlacedList {
  readonly name: string
  readonly placed: readonly Placed[]
}

/** Every list of objects in a file, with the place of each object. */
function listsOf(value: Plain, path: string, name: string, depth: number): PlacedList[] {
  if (depth > DEEPEST) return []
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, member]) => listsOf(member, `${path}.${key}`, key, depth + 1))
  if (!isList(value) || value.length === 0 || !value.every(isRecord)) return []
  return [{ name, placed: value.filter(isRecord).map((record, index) => ({ record, path: `${path}[${index}]` })) }]
}

function isTyped(placed: readonly Placed[]): boolean {
  return placed.every(({ record }) => kindOfRecord(record) !== '')
}

function isOfLog(name: string): boolean {
  return name !== '' && (roleOfKind(name) !== null || PARTS.has(labelMeaning([name])?.role ?? 'note'))
}

function itemOf(record: PlainRecord, ids: ReadonlySet<string>, where: string): LinkedItem {
  const members = membersOf(record)
  const links = members.flatMap(([name, value]) => linksIn(name, value, ids))
  const linking = new Set(links.map(({ name }) => name))
  const own = new Map(members)
  const [title = '', text = ''] = TEXTS.flatMap((name) => textOfPlain(own.get(name)) || [])
  return {
    id: idOfRecord(record),
    title,
    kind: kindOfRecord(record),
    labels: [],
    fields: Object.fromEntries(members.filter(([name]) => !linking.has(name) && !TEXTS.includes(name))),
    text,
    links,
    aside: null,
    where,
  }
}

/** A member that holds nothing but ids of other objects of the file names them. */
function linksIn(name: string, value: Plain, ids: ReadonlySet<string>): ItemLink[] {
  const told = namedIds(value) ?? []
  return told.every((id) => ids.has(id)) ? told.map((to) => ({ to, name, end: null })) : []
}

function isEdge(record: PlainRecord): boolean {
  return memberWith(FROM, record) !== '' && memberWith(TO, record) !== ''
}

/** A link between two objects that stands by itself. */
function edgeOf(record: PlainRecord, ids: ReadonlySet<string>): (ItemLink & { readonly from: string }) | null {
  const [from, to] = [memberWith(FROM, record), memberWith(TO, record)]
  return ids.has(from) && ids.has(to) ? { from, to, name: memberWith(RELATION, record), end: null } : null
}

function memberWith(names: RegExp, record: PlainRecord): string {
  return textOfPlain(Object.entries(record).find(([name]) => names.test(name))?.[1])
}
