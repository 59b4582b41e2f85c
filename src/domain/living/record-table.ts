import type { Id } from '../record/record.ts'
import { HOLDS, RANKS, type Rank } from './outlook.ts'

const ABSENT = 255
const FIRST_SIZE = 64

/**
 * The outlooks of a space's records in dense arrays: the rank of a record's own findings, its outlook, and how many
 * children of each footing stand at each rank. A record keeps its slot for life, and so its room for counts.
 */
export class RecordTable {
  readonly #slots = new Map<Id, number>()
  #own = new Uint8Array(FIRST_SIZE)
  #rank = new Uint8Array(FIRST_SIZE)
  #countsAt = new Int32Array(FIRST_SIZE)
  #counts = new Int32Array(FIRST_SIZE)
  #countsUsed = 0

  /** How many slots there are, those of records that have left included. */
  get size(): number {
    return this.#slots.size
  }

  /** The counts of all records, each record's from `countsAt` on; valid until the next record enters. */
  get counts(): Int32Array {
    return this.#counts
  }

  slotOf(id: Id): number | undefined {
    return this.#slots.get(id)
  }

  /** Enters a record that has never been here, and holds; the slots of those added in turn follow one another. */
  add(id: Id, footings: number): number {
    const slot = this.#slots.size
    this.#slots.set(id, slot)
    this.#own = withRoom(this.#own, slot)
    this.#rank = withRoom(this.#rank, slot)
    this.#countsAt = withRoom(this.#countsAt, slot)
    this.#countsAt[slot] = this.#countsUsed
    this.#countsUsed += footings * RANKS
    this.#counts = withRoom(this.#counts, this.#countsUsed)
    return slot
  }

  /** Enters a living record with so many footings, or takes back one that had left; it holds until told otherwise. */
  enter(id: Id, footings: number): number {
    const slot = this.#slots.get(id) ?? this.add(id, footings)
    this.#own[slot] = HOLDS
    this.#rank[slot] = HOLDS
    return slot
  }

  /** Takes a record out of the living. */
  leave(slot: number): void {
    this.#own[slot] = ABSENT
    this.#rank[slot] = ABSENT
  }

  own(slot: number): Rank | null {
    return asRank(this.#own[slot])
  }

  setOwn(slot: number, rank: Rank): void {
    this.#own[slot] = rank
  }

  rank(slot: number): Rank | null {
    return asRank(this.#rank[slot])
  }

  setRank(slot: number, rank: Rank): void {
    this.#rank[slot] = rank
  }

  countsAt(slot: number): number {
    return this.#countsAt[slot] ?? 0
  }
}

function asRank(value: number | undefined): Rank | null {
  return value === 0 || value === 1 || value === 2 || value === 3 ? value : null
}

function withRoom<T extends Uint8Array | Int32Array>(array: T, place: number): T
function withRoom(array: Uint8Array | Int32Array, place: number): Uint8Array | Int32Array {
  if (place < array.length) return array
  const size = Math.max(place + 1, array.length * 2)
  const larger = array instanceof Uint8Array ? new Uint8Array(size) : new Int32Array(size)
  larger.set(array)
  return larger
}
