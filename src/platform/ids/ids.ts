import { randomFillSync } from 'node:crypto'

/** Makes ids that no other call has made or will make. */
export type NewId = () => string

const ENTROPY = Buffer.alloc(8192)
// The twelve bits after the millisecond count; each millisecond starts in their lower half, so that there is room.
const COUNTS = 0x1000
const COUNTS_AT_START = 0x800

let used = ENTROPY.length
let millisecond = 0
let count = 0

/** A UUID version 7 (RFC 9562, method 1): each sorts after those made before it, so that lists keep their order. */
export const newId: NewId = () => {
  if (used === ENTROPY.length) {
    randomFillSync(ENTROPY)
    used = 0
  }
  const id = ENTROPY.subarray(used, (used += 16))
  advance(id.readUInt16BE(6))
  id.writeUIntBE(millisecond, 0, 6)
  id.writeUInt16BE(0x7000 | count, 6)
  id[8] = (id.readUInt8(8) & 0x3f) | 0x80
  const hex = id.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The next millisecond and count; when a millisecond is used up, or the clock went back, time is taken in advance. */
function advance(random: number): void {
  const now = Date.now()
  count += 1
  if (now <= millisecond && count < COUNTS) return
  millisecond = Math.max(now, millisecond + 1)
  count = random % COUNTS_AT_START
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether text is an id in the one spelling that is ever stored: lower-case hexadecimal with hyphens. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
