import type { MiddlewareHandler } from 'hono'
import type { RequestEnv } from './request-env.ts'

/** Once the server takes no new connection, each answer is the last of its connection, and the client knows. */
export function closeWith(draining: AbortSignal): MiddlewareHandler<RequestEnv> {
  return async (context, next) => {
    await next()
    if (draining.aborted) context.res.headers.set('connection', 'close')
  }
}

/**
 * Ends event streams when the server is told to stop, or when what feeds one fails, which is told to `onFailure`; whoever
 * followed one comes back with the last event's id.
 */
export function endStreamsWith(
  draining: AbortSignal,
  onFailure: (error: unknown, requestId: string) => void,
): MiddlewareHandler<RequestEnv> {
  return async (context, next) => {
    await next()
    const { body, headers } = context.res
    if (body === null || headers.get('content-type') !== 'text/event-stream') return
    const failed = (error: unknown) => onFailure(error, context.get('requestId'))
    context.res = new Response(endedBy(draining, body, failed), context.res)
  }
}

function endedBy(
  signal: AbortSignal,
  stream: ReadableStream<Uint8Array>,
  failed: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader()
  return new ReadableStream({
    start: (controller) => {
      const end = () => {
        controller.close()
        void reader.cancel()
      }
      if (signal.aborted) end()
      else {
        signal.addEventListener('abort', end, { once: true })
        void reader.closed.catch(() => undefined).then(() => signal.removeEventListener('abort', end))
      }
    },
    pull: async (controller) => {
      const { done, value } = await reader.read().catch((error: unknown) => {
        failed(error)
        return { done: true, value: undefined } as const
      })
      if (signal.aborted) return
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => reader.cancel(),
  })
}
