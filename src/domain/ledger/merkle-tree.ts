import type { HashBytes } from './ledger-event.ts'

/** RFC 6962, section 2.1: what is hashed for a leaf begins with 0, for a node with 1, so neither passes for the other. */
const LEAF = 0
const NODE = 1

/** The hash of one leaf. */
export function leafHash(data: Uint8Array, hash: HashBytes): Uint8Array {
  return hash(prefixed(LEAF, data))
}

function nodeHash(left: Uint8Array, right: Uint8Array, hash: HashBytes): Uint8Array {
  return hash(prefixed(NODE, left, right))
}

function prefixed(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((length, part) => length + part.length, 0))
  bytes[0] = prefix
  let offset = 1
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

/** The largest power of two smaller than a size of at least 2: where RFC 6962 splits a tree. */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** The root over leaf hashes in their order; the root of no leaves is the hash of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[], hash: HashBytes): Uint8Array {
  return rootOf(leaves, 0, leaves.length, hash)
}

function rootOf(leaves: readonly Uint8Array[], start: number, end: number, hash: HashBytes): Uint8Array {
  const only = leaves[start]
  if (end === start || only === undefined) return hash(new Uint8Array(0))
  if (end - start === 1) return only
  const middle = start + splitOf(end - start)
  return nodeHash(rootOf(leaves, start, middle, hash), rootOf(leaves, middle, end, hash), hash)
}

/** The neighbours on the way from a leaf up to the root (RFC 6962, 2.1.1); throws for a leaf that is not there. */
export function inclusionProof(leaves: readonly Uint8Array[], index: number, hash: HashBytes): readonly Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new Error('The tree has no such leaf.')
  const path = (start: number, end: number): readonly Uint8Array[] => {
    if (end - start === 1) return []
    const middle = start + splitOf(end - start)
    return index < middle
      ? [...path(start, middle), rootOf(leaves, middle, end, hash)]
      : [...path(middle, end), rootOf(leaves, start, middle, hash)]
  }
  return path(0, leaves.length)
}

/** Whether a leaf hash stands at an index of the tree of this size and root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(
  claim: { readonly leaf: Uint8Array; readonly index: number; readonly size: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
  hash: HashBytes,
): boolean {
  if (claim.index < 0 || claim.index >= claim.size) return false
  const sides = sidesOnTheWay(claim.index, claim.size - 1, proof.length)
  if (sides === null) return false
  let reached = claim.leaf
  for (const [step, neighbour] of proof.entries()) {
    reached = sides[step] === 'left' ? nodeHash(neighbour, reached, hash) : nodeHash(reached, neighbour, hash)
  }
  return sameBytes(reached, claim.root)
}

/**
 * On which side the neighbours stand on the way up from a position, where `last` is the last position beside it; null
 * where a way of so many steps does not end at the root (the loop of RFC 9162, 2.1.3.2 and 2.1.4.2).
 */
function sidesOnTheWay(from: number, lastBeside: number, steps: number): readonly ('left' | 'right')[] | null {
  const sides: ('left' | 'right')[] = []
  let position = from
  let last = lastBeside
  while (sides.length < steps) {
    if (last === 0) return null
    const isRight = position % 2 === 1 || position === last
    sides.push(isRight ? 'left' : 'right')
    if (isRight) {
      // A last node without a neighbour goes up unchanged until it has one.
      while (position % 2 === 0 && position !== 0) {
        position /= 2
        last = Math.floor(last / 2)
      }
    }
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? sides : null
}

/** What shows that a tree of `size` leaves grew into this one by appending only (RFC 6962, 2.1.2). */
export function consistencyProof(leaves: readonly Uint8Array[], size: number, hash: HashBytes): readonly Uint8Array[] {
  if (!Number.isInteger(size) || size < 1 || size > leaves.length) throw new Error('The tree never had that size.')
  const path = (start: number, end: number, old: number, known: boolean): readonly Uint8Array[] => {
    if (old === end) return known ? [] : [rootOf(leaves, start, end, hash)]
    const middle = start + splitOf(end - start)
    return old <= middle
      ? [...path(start, middle, old, known), rootOf(leaves, middle, end, hash)]
      : [...path(middle, end, old, false), rootOf(leaves, start, middle, hash)]
  }
  return path(0, leaves.length, size, true)
}

/** A tree by how many leaves it has and what they hash to. */
export interface TreeHead {
  readonly size: number
  readonly root: Uint8Array
}

/** Whether the newer tree holds everything the older one did, in its place (RFC 9162, 2.1.4.2). */
export function verifyConsistency(
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Uint8Array[],
  hash: HashBytes,
): boolean {
  if (older.size < 1 || older.size > newer.size) return false
  if (older.size === newer.size) return proof.length === 0 && sameBytes(older.root, newer.root)
  let position = older.size - 1
  let last = newer.size - 1
  while (position % 2 === 1) {
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  const [start, ...rest] = position === 0 ? [older.root, ...proof] : proof
  if (start === undefined) return false
  const sides = sidesOnTheWay(position, last, rest.length)
  if (sides === null) return false
  let oldRoot = start
  let newRoot = start
  for (const [step, neighbour] of rest.entries()) {
    if (sides[step] === 'left') {
      oldRoot = nodeHash(neighbour, oldRoot, hash)
      newRoot = nodeHash(neighbour, newRoot, hash)
    } else newRoot = nodeHash(newRoot, neighbour, hash)
  }
  return sameBytes(oldRoot, older.root) && sameBytes(newRoot, newer.root)
}

/** Whether two digests are the same bytes. */
function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
