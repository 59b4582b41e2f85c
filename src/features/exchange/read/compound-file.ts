const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const SECTOR_SHIFT_AT = 30
const DIRECTORY_AT = 48
const FIRST_SECTORS_AT = 76
const FIRST_SECTORS = 109
const ENTRY = 128
const LAST_SECTOR = 0xfffffffa
const NAMES: ReadonlySet<string> = new Set(['Workbook', 'Book'])

/**
 * The stream of an old Office file that holds its workbook; the bytes as they are where they are no such file, and nothing
 * where it is damaged. Files so large that their table of sectors has one of its own are read up to its first part.
 */
export function workbookStream(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return file
  if (file.length < FIRST_SECTORS_AT + FIRST_SECTORS * 4) return Buffer.alloc(0)
  const size = 2 ** Math.min(file.readUInt16LE(SECTOR_SHIFT_AT), 16)
  const sector = (index: number) => file.subarray((index + 1) * size, (index + 2) * size)
  const next = Buffer.concat(
    Array.from({ length: FIRST_SECTORS }, (_, index) => file.readUInt32LE(FIRST_SECTORS_AT + index * 4))
      .filter((index) => index < LAST_SECTOR)
      .map(sector),
  )
  const streamAt = (first: number) => Buffer.concat(chainFrom(first, next).map(sector))
  const directory = streamAt(file.readUInt32LE(DIRECTORY_AT))
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const name = directory.subarray(at, at + Math.max(0, Math.min(64, directory.readUInt16LE(at + 64)) - 2))
    if (NAMES.has(name.toString('utf16le')))
      return streamAt(directory.readUInt32LE(at + 116)).subarray(0, directory.readUInt32LE(at + 120))
  }
  return Buffer.alloc(0)
}

/** The sectors of a stream, each naming the next; a chain ends where it comes round, so that it is never longer than its file. */
function chainFrom(first: number, next: Buffer): readonly number[] {
  const chain = new Set<number>()
  const sectors = Math.floor(next.length / 4)
  for (let index = first; index < sectors && !chain.has(index); index = next.readUInt32LE(index * 4)) chain.add(index)
  return [...chain]
}
