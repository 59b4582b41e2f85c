import { createServer, type Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { refuse } from '../../domain/record/refusal.ts'
import { answerMalformed } from './malformed-request.ts'
import { problemResponse } from './problem.ts'
import type { RequestEnv } from './request-env.ts'
import { headersOfEveryAnswer } from './security-headers.ts'

/** How patient a server is with who asks, and with what still runs when it is told to stop. */
export interface Patience {
  /** For all headers of one request. */
  readonly headersMs: number
  /** For one whole request, its body included. */
  readonly requestMs: number
  /** For what is still running once the server has been told to stop. */
  readonly drainMs: number
  /** For a request on a connection that was idle then: a proxy's pool may be about to use it, a browser asks again. */
  readonly idleMs: number
}

/** A server that listens, and how to stop it. */
export interface HttpServer {
  readonly port: number
  /**
   * Takes the connections that stand in the queue and then no new one, tells `draining`, and gives each open one the time
   * to end by itself: with its running answer, with one more that says so, or after having been idle for long enough.
   * Whoever is told that an answer was the last connects anew at once: said any earlier, it would send them into a queue
   * that is about to be reset.
   */
  drain(draining: AbortController): Promise<void>
}

/** More than any honest request has; what a proxy adds included. */
const HEADER_BYTES = 16 * 1024
/** Longer than a proxy keeps an idle connection, so that it is never the server that closes it under a request. */
const KEEP_ALIVE_MS = 75_000
const CHECK_EVERY_MS = 5_000
/** More than a busy server needs; a flood of new connections must not keep it from stopping. */
const QUEUE_ROUNDS = 1_000

/** Serves the application; rejects when the address cannot be listened on. */
export async function listen(
  application: OpenAPIHono<RequestEnv>,
  at: { readonly host: string; readonly port: number },
  patience: Patience,
  newId: () => string,
): Promise<HttpServer> {
  const listener = getRequestListener(application.fetch, { errorHandler: () => unreadable(newId()) })
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: Math.min(CHECK_EVERY_MS, patience.headersMs),
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    (incoming, outgoing) => void listener(incoming, outgoing),
  )
  server.on('clientError', answerMalformed({ headerBytes: HEADER_BYTES, newId, ...patience }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : at.port,
    drain: async (draining) => {
      await queueTaken(server, 'connection')
      const over = drained(server, patience)
      draining.abort()
      await over
    },
  }
}

/** The answer to what is no request at all; the application never sees it. */
function unreadable(requestId: string): Response {
  const refusal = refuse('INVALID_REQUEST', 'The request line or the Host header is not valid.', 'Correct the address.')
  const response = problemResponse(refusal, requestId)
  const headers = { ...headersOfEveryAnswer(false), 'x-request-id': requestId }
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/**
 * Waits until a whole round of the event loop has brought no new connection, or no new request, or for a bounded number of
 * rounds. The system takes both before the process sees them; what still stands in its queue then is reset.
 */
async function queueTaken(server: Server, of: 'connection' | 'request'): Promise<void> {
  let taken = true
  const seen = () => (taken = true)
  server.on(of, seen)
  for (let round = 0; taken && round < QUEUE_ROUNDS; round += 1) {
    taken = false
    // The first may come before the loop asks the system, the second comes after it has.
    await setImmediate()
    await setImmediate()
  }
  server.off(of, seen)
}

function drained(server: Server, { drainMs, idleMs }: Patience): Promise<void> {
  return new Promise((resolve) => {
    // Where the process was held up, requests may have come that it has not read yet.
    const closeIdle = () => void queueTaken(server, 'request').then(() => server.closeIdleConnections())
    const idle = setTimeout(closeIdle, Math.min(idleMs, drainMs))
    const late = setTimeout(() => server.closeAllConnections(), drainMs)
    // An HTTP server would close its idle connections here and now, under requests that are already on their way.
    NetServer.prototype.close.call(server, () => {
      clearTimeout(idle)
      clearTimeout(late)
      server.close()
      resolve()
    })
  })
}
