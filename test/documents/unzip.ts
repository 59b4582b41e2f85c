import { inflateRawSync } from 'node:zlib'

/** The text parts of an Office file by path, for tests that look inside. */
export function unzipText(archive: Uint8Array): ReadonlyMap<string, string> {
  return new Map([...unzip(archive)].map(([path, bytes]) => [path, bytes.toString('utf8')]))
}

/** The parts of an Office file by path. */
export function unzip(archive: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(archive)
  const parts = new Map<string, Buffer>()
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = bytes.readUInt32LE(end + 16)
  for (let entry = 0; entry < bytes.readUInt16LE(end + 10); entry += 1) {
    const path = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28))
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const stored = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    parts.set(path, bytes.readUInt16LE(at + 10) === 0 ? stored : inflateRawSync(stored))
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}
