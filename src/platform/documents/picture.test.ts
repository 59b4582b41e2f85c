import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damagedPng, pngOf } from '../../../test/documents/sample-picture.ts'
import { pictureHead } from './picture-head.ts'
import { COVER_LOGO, fittedIn } from './picture.ts'

const side = fc.integer({ min: 1, max: 10_000 })

describe('fittedIn', () => {
  it('keeps the proportions, leaves no room that it could fill, and makes no picture coarse', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const shown = fittedIn(COVER_LOGO, { width, height })
        expect(shown.width / shown.height).toBeCloseTo(width / height, 6)
        const share = Math.max(shown.width / COVER_LOGO.width, shown.height / COVER_LOGO.height)
        const pixelsPerInch = (width / shown.width) * 25.4
        expect(share).toBeLessThanOrEqual(1 + 1e-9)
        expect(pixelsPerInch).toBeGreaterThanOrEqual(96 - 1e-6)
        expect(share > 1 - 1e-9 || pixelsPerInch < 96 + 1e-6).toBe(true)
      }),
    )
  })
})

/** The frame of a JPEG behind so many fill bytes and a segment of this length. */
function jpegOf(width: number, height: number, frame: number, fill: number, before: number): Buffer {
  const segment = Buffer.alloc(before + 4)
  segment.set([0xff, 0xe0])
  segment.writeUInt16BE(before + 2, 2)
  const size = Buffer.alloc(10)
  size.set([0xff, frame, 0x00, 0x11, 0x08])
  size.writeUInt16BE(height, 5)
  size.writeUInt16BE(width, 7)
  return Buffer.concat([Buffer.of(0xff, 0xd8), segment, Buffer.alloc(fill, 0xff), size, Buffer.alloc(16)])
}

describe('pictureHead', () => {
  it('reads the size of a PNG, also of one that is damaged further on', () => {
    expect(pictureHead(pngOf(40, 20))).toEqual({ format: 'png', width: 40, height: 20 })
    expect(pictureHead(damagedPng())).toEqual({ format: 'png', width: 40, height: 20 })
  })

  it('finds the frame of a JPEG behind whatever stands before it', () => {
    const frame = fc.constantFrom(0xc0, 0xc1, 0xc2, 0xc9)
    fc.assert(
      fc.property(side, side, frame, fc.nat(3), fc.nat(400), (width, height, marker, fill, before) => {
        const found = pictureHead(jpegOf(width, height, marker, fill, before))
        expect(found).toEqual({ format: 'jpeg', width, height })
      }),
    )
  })

  it('takes a table for no frame, nothing for a size, and no other file for a picture', () => {
    expect(pictureHead(jpegOf(40, 20, 0xc4, 0, 14))).toBeNull()
    expect(pictureHead(jpegOf(0, 20, 0xc0, 0, 14))).toBeNull()
    expect(pictureHead(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>'))).toBeNull()
    expect(pictureHead(Buffer.from('GIF89a'.padEnd(64, '\0')))).toBeNull()
  })

  it('ends on any bytes, however they are cut or changed', () => {
    const begun = fc.constantFrom(pngOf(40, 20), jpegOf(40, 20, 0xc0, 2, 14), Buffer.of(0xff, 0xd8))
    fc.assert(
      fc.property(begun, fc.nat(80), fc.uint8Array({ maxLength: 200 }), (bytes, kept, after) => {
        const head = pictureHead(Buffer.concat([bytes.subarray(0, kept), after]))
        expect(head === null || (head.width > 0 && head.height > 0)).toBe(true)
      }),
    )
  })
})
