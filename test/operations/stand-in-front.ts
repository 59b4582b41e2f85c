import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { Front } from './nginx.ts'

/** Nginx closes a connection it has not used for so long; so does this. */
const POOL_MS = 5_000

/**
 * Stands in for nginx where there is none: keeps connections, and asks the other process when one could not be reached, or
 * when a kept connection ended under a request that may be asked twice.
 */
export async function startStandIn(port: number, processes: readonly number[]): Promise<Front> {
  const agent = new Agent({ keepAlive: true, timeout: POOL_MS })
  let turn = 0
  const server = createServer((incoming, outgoing) => {
    const body: Buffer[] = []
    incoming.on('data', (piece: Buffer) => body.push(piece))
    incoming.on('end', () => {
      turn += 1
      const order = processes.map((_, at) => processes[(at + turn) % processes.length] ?? 0)
      forward(agent, order, { incoming, outgoing, body: Buffer.concat(body) })
    })
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      agent.destroy()
      await once(server, 'close')
    },
  }
}

interface Passing {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly body: Buffer
}

function forward(agent: Agent, [port, ...others]: readonly number[], passing: Passing): void {
  const { incoming, outgoing, body } = passing
  if (port === undefined) {
    outgoing.writeHead(502).end()
    return
  }
  const { connection: _ours, ...headers } = incoming.headers
  const options = { agent, host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers }
  const sent = request(options, (answer) => {
    const { connection: _theirs, 'keep-alive': _time, ...given } = answer.headers
    outgoing.writeHead(answer.statusCode ?? 502, given)
    answer.pipe(outgoing)
    answer.once('error', () => outgoing.destroy())
  })
  sent.once('error', (error: NodeJS.ErrnoException) => {
    const reachedNobody = error.code === 'ECONNREFUSED'
    if (outgoing.headersSent) outgoing.destroy()
    else if (reachedNobody || incoming.method === 'GET') forward(agent, others, passing)
    else outgoing.writeHead(502).end()
  })
  sent.end(body)
}
