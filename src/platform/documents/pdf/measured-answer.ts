import type { Readable, Writable } from 'node:stream'

const HEAD_BYTES = 4

/** Writes an answer of up to 4 GB with its length before it, so that whoever reads it knows when it is whole. */
export function writeMeasured(answer: Uint8Array, stream: Writable): void {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt32BE(answer.byteLength)
  stream.write(head)
  stream.write(answer)
}

/** The answer, once all of it has come; of a stream that ends before that it is never told. */
export function readMeasured(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let read = 0
  return new Promise((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      read += chunk.byteLength
      if (read < HEAD_BYTES) return
      const [first = chunk] = chunks
      const head = first.byteLength < HEAD_BYTES ? Buffer.concat(chunks) : first
      if (read === HEAD_BYTES + head.readUInt32BE()) resolve(new Uint8Array(Buffer.concat(chunks).subarray(HEAD_BYTES)))
    })
  })
}
