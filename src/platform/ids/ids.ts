import { randomFillSync } from 'node:crypto'

/** Makes ids that no other call has made or will make. */
export type NewId = () => string

// Random bytes are drawn for many ids at once: two for the count, then one for each random digit.
const BYTES_OF_ID = 18
const ENTROPY = Buffer.alloc(400 * BYTES_OF_ID)
// Every id is written over the one before, digit by digit: text put together from pieces costs three times as much.
const TEXT = Buffer.from('00000000-0000-7000-8000-000000000000')
const DIGITS = '0123456789abcdef'
const VARIANTS = '89ab'
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
  advance(ENTROPY.readUInt16BE(used))
  used += 2
  TEXT[19] = VARIANTS.charCodeAt(randomDigit() % VARIANTS.length)
  for (let at = 20; at < TEXT.length; at++) if (at !== 23) TEXT[at] = DIGITS.charCodeAt(randomDigit())
  return TEXT.toString('latin1')
}

function randomDigit(): number {
  return (ENTROPY[used++] ?? 0) % DIGITS.length
}

/** The next millisecond and count; when a millisecond is used up, or the clock went back, time is taken in advance. */
function advance(random: number): void {
  const now = Date.now()
  count += 1
  if (now > millisecond || count === COUNTS) {
    millisecond = Math.max(now, millisecond + 1)
    count = random % COUNTS_AT_START
    const time = millisecond.toString(16).padStart(12, '0')
    TEXT.write(`${time.slice(0, 8)}-${time.slice(8)}`, 'latin1')
  }
  TEXT[15] = DIGITS.charCodeAt(count >> 8)
  TEXT[16] = DIGITS.charCodeAt((count >> 4) & 0xf)
  TEXT[17] = DIGITS.charCodeAt(count & 0xf)
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether text is an id in the one spelling that is ever stored: lower-case hexadecimal with hyphens. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
