const SIMPLE_QUERY = 'Q'.charCodeAt(0)
const SYNC = 'S'.charCodeAt(0)
const TYPE_AND_LENGTH = 5

/**
 * Gathers what a PostgreSQL client writes until it awaits an answer, so that a whole request crosses to the database
 * thread at once. (Protocol 3.0: after the start-up message each message is a type byte and a length that counts itself.)
 */
export class WireRequests {
  #started = false
  #pending: Uint8Array[] = []

  /** Adds what was written in one go; returns the request it completes, or null while that is not whole. */
  add(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> | null {
    const written = joined([...this.#pending, ...chunks])
    if (this.#started && !endsRequest(written)) {
      this.#pending = [written]
      return null
    }
    this.#started = true
    this.#pending = []
    return written
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  // Always a copy of its own: the buffer is handed to the other thread, and the client reuses what it wrote from.
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

function endsRequest(written: Uint8Array): boolean {
  const view = new DataView(written.buffer, written.byteOffset, written.byteLength)
  let offset = 0
  let awaitsAnswer = false
  while (offset + TYPE_AND_LENGTH <= written.length) {
    const type = written[offset]
    awaitsAnswer = type === SIMPLE_QUERY || type === SYNC
    offset += 1 + view.getInt32(offset + 1)
  }
  return awaitsAnswer && offset === written.length
}
