import { randomFillSync } from 'node:crypto'

/** Makes ids that no other call has made or will make. */
export type NewId = () => string

const ENTROPY = Buffer.alloc(8192)
let used = ENTROPY.length

/** A UUID version 7 (RFC 9562): ids made later sort later, so that an index grows at its end. */
export const newId: NewId = () => {
  if (used === ENTROPY.length) {
    randomFillSync(ENTROPY)
    used = 0
  }
  const id = ENTROPY.subarray(used, (used += 16))
  id.writeUIntBE(Date.now(), 0, 6)
  id[6] = (id.readUInt8(6) & 0x0f) | 0x70
  id[8] = (id.readUInt8(8) & 0x3f) | 0x80
  const hex = id.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether text is an id in the one spelling that is ever stored: lower-case hexadecimal with hyphens. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
