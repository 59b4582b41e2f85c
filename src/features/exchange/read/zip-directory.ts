import { inflateRawSync } from 'node:zlib'

/** One entry of a ZIP archive as its directory lists it. */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  /** Whether it is deflated; other entries are read only when they are stored as they are. */
  readonly isDeflated: boolean
  /** Where its own header begins. */
  readonly at: number
}

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const LONGEST_COMMENT = 65_557

/** The directory at the end of a ZIP archive, read without unpacking anything; null when there is none or it is damaged. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) return null
    const nameLength = view.getUint16(at + 28, true)
    if (at + 46 + nameLength > view.byteLength) return null
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      isDeflated: view.getUint16(at + 10, true) === 8,
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The bytes of one entry, unpacked to no more than its directory says; null when it is damaged. */
export function zipEntryBytes(bytes: Uint8Array, { at, packed, unpacked, isDeflated }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > view.byteLength) return null
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const content = bytes.subarray(start, start + packed)
  if (!isDeflated) return content
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(unpacked, 1) })
  } catch {
    return null
  }
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_MARK) return at
  }
  return null
}
