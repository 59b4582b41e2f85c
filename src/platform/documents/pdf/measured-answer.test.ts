import { PassThrough, Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMeasured, writeMeasured } from './measured-answer.ts'

async function written(answer: Uint8Array): Promise<Buffer> {
  const stream = new PassThrough()
  writeMeasured(answer, stream)
  stream.end()
  return Buffer.concat(await stream.toArray())
}

/** The bytes in pieces of these lengths, over and over. */
function* piecesOf(bytes: Buffer, lengths: readonly number[]): Generator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.byteLength; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1
    yield bytes.subarray(at, at + length)
    at += length
  }
}

describe('a measured answer', () => {
  it('is read whole, in whatever pieces it comes', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), lengths, async (answer, pieces) => {
        const read = await readMeasured(Readable.from(piecesOf(await written(answer), pieces)))
        expect(Buffer.compare(read, answer)).toBe(0)
      }),
    )
  })

  it('is never told of a stream that ends early', async () => {
    const bytes = await written(new Uint8Array(100))
    const stream = Readable.from([bytes.subarray(0, 99)])
    const ended = new Promise((resolve) => stream.once('end', () => resolve('ended')))
    expect(await Promise.race([readMeasured(stream), ended])).toBe('ended')
  })
})
