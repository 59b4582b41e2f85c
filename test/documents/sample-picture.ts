import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Picture } from '../../src/platform/documents/picture.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BLUE = Buffer.from([0x00, 0x5e, 0xb8])

/** A PNG of this many pixels, all of them blue. */
export function pngOf(width: number, height: number): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits of each of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8)
  const line = Buffer.concat([Buffer.of(0), ...Array.from({ length: width }, () => BLUE)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** A PNG that begins well and whose pixels cannot be read. */
export function damagedPng(): Buffer<ArrayBuffer> {
  const png = pngOf(40, 20)
  return Buffer.concat([png.subarray(0, 40), Buffer.alloc(40, 0xff)])
}

/** A blue picture of this many pixels as a document carries it. */
export function pictureOf(width: number, height: number): Picture {
  const bytes = pngOf(width, height)
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { format: 'png', width, height, alt: 'Logo of Alder Vale Health', digest, content: bytes.toString('base64') }
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crcOf(named))
  return Buffer.concat([length, named, check])
}

/** The checksum of PNG and ZIP (CRC-32). */
function crcOf(bytes: Buffer): number {
  let crc = 0xff_ff_ff_ff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0)
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0
}
