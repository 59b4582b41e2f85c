import { z } from 'zod'
import { compareWords } from '../../domain/record/english-order.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'

type Key = string | number

/** One of the things a list is ordered by; the next one decides between what is equal in it. */
export interface ListKey<T> {
  readonly of: (item: T) => Key
  /** How texts are compared: as in an English index where nothing is said. Numbers go by their size. */
  readonly compare?: (one: string, other: string) => number
  readonly isBackwards?: boolean
}

/** What a list is ordered by, the key that decides first at the front; the last of them tells any two items apart. */
export type ListOrder<T> = readonly ListKey<T>[]

/** One page of a list, and the cursor of the next; null where this is the last. */
interface ListPage<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** Puts a list into an order. */
export function inOrder<T>(order: ListOrder<T>, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, place: placeIn(order, item) }))
    .toSorted((one, other) => comparePlaces(order, one.place, other.place))
    .map(({ item }) => item)
}

/**
 * The part of an ordered list that follows a cursor. A cursor tells where the item shown last stood then, so the next page
 * goes on from there though that item has since left the list or moved in it; refuses any other text.
 */
export function pageInOrder<T>(
  order: ListOrder<T>,
  sorted: readonly T[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): ListPage<T> | Refusal {
  const place = cursor === undefined ? null : placeOfCursor(cursor)
  if (place !== null && place.length !== order.length) {
    return refuse('INVALID_REQUEST', 'The cursor does not belong to this list.', 'Start again without it.')
  }
  const start = place === null ? 0 : firstAfter(order, sorted, place)
  const items = sorted.slice(start, start + limit)
  const last = items.at(-1)
  const isLast = last === undefined || start + limit >= sorted.length
  return { items, next: isLast ? null : cursorAt(placeIn(order, last)) }
}

function placeIn<T>(order: ListOrder<T>, item: T): readonly Key[] {
  return order.map((key) => key.of(item))
}

function comparePlaces<T>(order: ListOrder<T>, one: readonly Key[], other: readonly Key[]): number {
  for (const [at, key] of order.entries()) {
    const compared = compareKeys(key, one[at] ?? '', other[at] ?? '')
    if (compared !== 0) return compared
  }
  return 0
}

function compareKeys<T>({ compare = compareWords, isBackwards = false }: ListKey<T>, one: Key, other: Key): number {
  const areNumbers = typeof one === 'number' && typeof other === 'number'
  const compared = areNumbers ? one - other : compare(String(one), String(other))
  return isBackwards ? -compared : compared
}

/** By halving, as nothing that comes before the place has to be looked at. */
function firstAfter<T>(order: ListOrder<T>, sorted: readonly T[], place: readonly Key[]): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const item = sorted[middle]
    if (item !== undefined && comparePlaces(order, placeIn(order, item), place) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

const placeSchema = z.array(z.union([z.string(), z.number()]))

function cursorAt(place: readonly Key[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place that a cursor tells; of no length where it is none. */
function placeOfCursor(cursor: string): readonly Key[] {
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    return []
  }
}
