import { crc32 } from 'node:zlib'
import type { NamedBytes } from './file-format.ts'

const LOCAL_MARK = 0x04034b50
const ENTRY_MARK = 0x02014b50
const END_MARK = 0x06054b50
const VERSION = 20

/** A ZIP archive that holds these files as they are, not deflated. */
export function storedArchive(files: readonly NamedBytes[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes } of files) {
    const named = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(VERSION, 0)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(named.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    const local = Buffer.concat([numbered(LOCAL_MARK), common, named, bytes])
    directory.push(Buffer.concat([numbered(ENTRY_MARK), shorts(VERSION), common, rest, named]))
    locals.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.concat([
    numbered(END_MARK),
    shorts(0, 0, files.length, files.length),
    numbered(listed.length),
    numbered(at),
    shorts(0),
  ])
  return Buffer.concat([...locals, listed, end])
}

function numbered(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

function shorts(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2)
  for (const [index, number] of numbers.entries()) bytes.writeUInt16LE(number, index * 2)
  return bytes
}
