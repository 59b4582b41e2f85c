import { byReference } from '../../domain/living/finding-order.ts'
import { OUTLOOKS, type Outlook } from '../../domain/living/finding.ts'
import { compareWords } from '../../domain/record/english-order.ts'
import type { Graph } from '../../domain/record/graph.ts'
import type { Json } from '../../domain/record/json.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'

type SortKey = string | number

/** What a list is sorted by: a word of the query, and what each record stands under; equal ones by reference. */
export interface ListOrder {
  readonly isByReference: boolean
  readonly isBackwards: boolean
  readonly keyOf: (record: SafetyRecord) => SortKey
}

/** So much of a text decides its place; it has to fit into a cursor. */
const LONGEST_KEY = 100

/** The order that a sort word asks for. */
export function orderOf(sort: string, outlookOf: (record: SafetyRecord) => Outlook): ListOrder {
  const name = sort.replace(/^-/, '')
  const isByReference = name === 'ref'
  return { isByReference, isBackwards: sort.startsWith('-'), keyOf: isByReference ? () => 0 : keyFor(name, outlookOf) }
}

function keyFor(name: string, outlookOf: (record: SafetyRecord) => Outlook): ListOrder['keyOf'] {
  if (name === 'revision') return (record) => record.revision
  if (name === 'outlook') return (record) => OUTLOOKS.indexOf(outlookOf(record))
  if (name === 'state') return (record) => record.state
  return (record) => fieldKey(record.fields[name])
}

function fieldKey(value: Json | undefined): SortKey {
  if (typeof value === 'number') return value
  return textIn(value ?? '').slice(0, LONGEST_KEY)
}

/** A value of a field as text that can be compared and searched. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Records that come in the order of their references, in the order asked for. */
export function sortedBy(order: ListOrder, records: readonly SafetyRecord[]): readonly SafetyRecord[] {
  const { isByReference, isBackwards, keyOf } = order
  const sorted = isByReference ? records : records.toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)))
  return isBackwards ? sorted.toReversed() : sorted
}

function compareKeys(one: SortKey, other: SortKey): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return compareWords(String(one), String(other))
}

/** One page of records, and the cursor of the next; null where this is the last. */
interface SortedPage {
  readonly items: readonly SafetyRecord[]
  readonly next: string | null
}

/**
 * The part of a sorted list that follows a cursor. A cursor names the record shown last and what it stood under then, so
 * the next page goes on from there though the record has since left the list or moved in it; refuses any other text.
 */
export function pageInOrder(
  graph: Graph,
  order: ListOrder,
  sorted: readonly SafetyRecord[],
  { kind, cursor, limit }: { readonly kind: string; readonly cursor: string | undefined; readonly limit: number },
): SortedPage | Refusal {
  let start = 0
  if (cursor !== undefined) {
    const { id, key } = placeOf(order, cursor)
    const shown = graph.record(id)
    if (key === null || shown?.kind !== kind) return refusedCursor()
    start = firstAfter(order, sorted, key, shown)
  }
  const items = sorted.slice(start, start + limit)
  const last = items.at(-1)
  return { items, next: last === undefined || start + limit >= sorted.length ? null : cursorAt(order, last) }
}

function firstAfter(order: ListOrder, sorted: readonly SafetyRecord[], key: SortKey, shown: SafetyRecord): number {
  const way = order.isBackwards ? -1 : 1
  const next = sorted.findIndex(
    (record) => way * (compareKeys(order.keyOf(record), key) || byReference(record, shown)) > 0,
  )
  return next < 0 ? sorted.length : next
}

/** A reference never changes, so the id alone says where a list in that order goes on. */
function cursorAt({ isByReference, keyOf }: ListOrder, last: SafetyRecord): string {
  return isByReference ? last.id : `${last.id} ${JSON.stringify(keyOf(last))}`
}

function placeOf({ isByReference }: ListOrder, cursor: string): { readonly id: string; readonly key: SortKey | null } {
  if (isByReference) return { id: cursor, key: 0 }
  const [id = '', ...rest] = cursor.split(' ')
  return { id, key: keyIn(rest.join(' ')) }
}

function keyIn(text: string): SortKey | null {
  try {
    const key: unknown = JSON.parse(text)
    return typeof key === 'string' || typeof key === 'number' ? key : null
  } catch {
    return null
  }
}

function refusedCursor(): Refusal {
  return refuse('INVALID_REQUEST', 'The cursor does not belong to this list.', 'Start again without it.')
}
