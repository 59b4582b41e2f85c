import type { MessagePort } from 'node:worker_threads'

const SEND_AT_BYTES = 256 * 1024

/**
 * Gathers what the engine writes in answer to one request, which it does in many small pieces: a message between threads
 * costs more than the bytes in it. A long answer goes in parts, so that the reader can begin.
 */
export function answerTo(port: MessagePort): { readonly add: (bytes: Uint8Array) => void; readonly send: () => void } {
  let pieces: Uint8Array[] = []
  let length = 0

  const send = () => {
    if (length === 0) return
    const whole = new Uint8Array(length)
    let offset = 0
    for (const piece of pieces) {
      whole.set(piece, offset)
      offset += piece.length
    }
    port.postMessage(whole, [whole.buffer])
    pieces = []
    length = 0
  }

  return {
    add: (bytes) => {
      // The engine writes the next piece over this one.
      pieces.push(bytes.slice())
      length += bytes.length
      if (length >= SEND_AT_BYTES) send()
    },
    send,
  }
}
