/** One message of a server-sent event stream. */
export interface StreamMessage {
  /** Where a client that comes back goes on; without one the message is of the moment and is not told again. */
  readonly id?: string
  /** What it is, where it is no plain message. */
  readonly event?: string
  readonly data: string
}

/** What feeds a stream: waits for the next messages, and ends when the signal says so. */
export type MessageSource = (signal: AbortSignal) => AsyncIterable<readonly StreamMessage[]>

const HEARTBEAT = ': still here\n\n'

/** A `text/event-stream` response; an empty batch is sent as a heartbeat so that a dead peer is noticed. */
export function eventStream(request: Request, source: MessageSource): Response {
  const ended = new AbortController()
  request.signal.addEventListener('abort', () => ended.abort(), { once: true })
  const messages = source(ended.signal)[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(': open\n\n')),
    pull: async (controller) => {
      const next = await messages.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value.length === 0 ? HEARTBEAT : next.value.map(framed).join('')))
    },
    cancel: () => ended.abort(),
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}

function framed({ id, event, data }: StreamMessage): string {
  return `${id === undefined ? '' : `id: ${id}\n`}${event === undefined ? '' : `event: ${event}\n`}data: ${data}\n\n`
}
