import { EventEmitter, once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../../src/platform/http/endpoint.ts'
import { eventStream } from '../../src/platform/http/event-stream.ts'
import { listen, type HttpServer, type Patience } from '../../src/platform/http/http-server.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import { bareApplication } from './bare-application.ts'
import { rawConnection } from './raw-connection.ts'

const PATIENCE: Patience = { headersMs: 15_000, requestMs: 60_000, drainMs: 20_000, idleMs: 1_000 }
const GET = 'GET /api/quick HTTP/1.1\r\nHost: localhost\r\n\r\n'

const quick = endpoint({
  method: 'get',
  path: '/quick',
  name: 'quick',
  summary: 'Answers at once.',
  tag: 'Test',
  gives: z.object({ ok: z.boolean() }),
  answer: () => ({ ok: true }),
})

/** An endpoint that answers when the test lets it, and tells when it was asked. */
function held() {
  const happens = new EventEmitter()
  const asked = once(happens, 'asked')
  const free = once(happens, 'free')
  const slow = endpoint({
    method: 'get',
    path: '/slow',
    name: 'slow',
    summary: 'Answers when it is let go.',
    tag: 'Test',
    gives: 'text/plain',
    answer: async () => {
      happens.emit('asked')
      await free
      return new Response('whole')
    },
  })
  return { slow, asked, letGo: () => happens.emit('free') }
}

async function* neverTelling(signal: AbortSignal) {
  await once(signal, 'abort')
  yield []
}

const stream = endpoint({
  method: 'get',
  path: '/stream',
  name: 'stream',
  summary: 'Never ends by itself.',
  tag: 'Test',
  gives: 'text/event-stream',
  answer: ({ request: sent }) => eventStream(sent, neverTelling),
})

/** Connects from a thread of its own, counts each connection that stands, and tells how each was answered. */
const CONNECTS_AND_ASKS = `
  const { parentPort, workerData: { port, connected, clients, GET } } = require('node:worker_threads')
  const answer = () => new Promise((resolve) => {
    const socket = require('node:net').connect(port, '127.0.0.1', () => {
      Atomics.add(connected, 0, 1)
      Atomics.notify(connected, 0)
      socket.write(GET)
    })
    socket.once('data', (head) => resolve(Number(String(head).split(' ')[1])))
    socket.once('error', ({ code }) => resolve(code))
  })
  Promise.all(Array.from({ length: clients }, answer)).then((answers) => parentPort.postMessage(answers))
`

let leftOver: HttpServer | undefined
afterEach(() => leftOver?.drain(new AbortController()))

async function started(endpoints: Parameters<typeof bareApplication>[0]['endpoints'], patience = PATIENCE) {
  const draining = new AbortController()
  const application = bareApplication({ endpoints: endpoints ?? [], draining: draining.signal })
  const server = await listen(application, { host: '127.0.0.1', port: 0 }, patience, newId)
  leftOver = server
  const stop = (): Promise<void> => {
    leftOver = undefined
    return server.drain(draining)
  }
  return { port: server.port, stop }
}

/** Waits until nobody listens any more, and closes what was still taken. */
async function refusal(port: number): Promise<void> {
  for (let taken = true; taken;) {
    const connection = connect(port, '127.0.0.1')
    taken = await once(connection, 'connect').then(
      () => true,
      ({ code }: NodeJS.ErrnoException) => {
        if (code !== 'ECONNREFUSED') throw new Error(`Neither taken nor refused: ${code}`)
        return false
      },
    )
    connection.destroy()
    await pause(5)
  }
}

test('a running request is answered whole, on a connection that then closes', async () => {
  const { slow, asked, letGo } = held()
  const { port, stop } = await started([slow])
  const answer = fetch(`http://127.0.0.1:${port}/api/slow`)
  await asked
  const stopped = stop()
  await refusal(port)
  letGo()
  const response = await answer
  expect([response.headers.get('connection'), await response.text()]).toEqual(['close', 'whole'])
  await stopped
})

test('nothing feeds a stream of which somebody asked for the head alone', async () => {
  const happens = new EventEmitter()
  const ended = once(happens, 'ended')
  const told = endpoint({
    method: 'get',
    path: '/told',
    name: 'told',
    summary: 'Tells when it ends.',
    tag: 'Test',
    gives: 'text/event-stream',
    answer: ({ request: sent }) =>
      eventStream(sent, (signal) => {
        signal.addEventListener('abort', () => happens.emit('ended'))
        return neverTelling(signal)
      }),
  })
  const { port, stop } = await started([told])
  const response = await fetch(`http://127.0.0.1:${port}/api/told`, { method: 'HEAD' })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  await ended
  await stop()
})

test('a stream ends when what feeds it fails, and the failure is told like any other', async () => {
  const failing = endpoint({
    method: 'get',
    path: '/failing',
    name: 'failing',
    summary: 'Fails after its first message.',
    tag: 'Test',
    gives: 'text/event-stream',
    answer: ({ request: sent }) =>
      eventStream(sent, async function* messages() {
        yield [{ id: '1', data: 'told' }]
        await Promise.reject(new Error('The database went away.'))
      }),
  })
  const failures: unknown[] = []
  const application = bareApplication({
    endpoints: [failing],
    onFailure: (error, requestId) => {
      failures.push([error, requestId.length > 0])
      return null
    },
  })
  const response = await application.request('/api/failing')
  expect(await response.text()).toBe(': open\n\nid: 1\ndata: told\n\n')
  expect(failures).toEqual([[new Error('The database went away.'), true]])
})

test('an idle connection may bring one more request, and is told that it was the last', async () => {
  const { port, stop } = await started([quick])
  const connection = await rawConnection(port)
  await connection.send(GET)
  expect(await connection.until('{"ok":true}')).toMatch(/connection: keep-alive/i)
  const stopped = stop()
  await refusal(port)
  await connection.send(GET)
  const said = await connection.ended()
  expect(said.match(/\{"ok":true\}/g)).toHaveLength(2)
  expect(said.split('{"ok":true}')[1]).toMatch(/connection: close/i)
  await stopped
})

test('connections that stood in the queue when it was told to stop are taken and answered', async () => {
  const { port, stop } = await started([quick], { ...PATIENCE, idleMs: 50 })
  const connected = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(CONNECTS_AND_ASKS, { eval: true, workerData: { port, connected, clients: 8, GET } })
  const answers = once(worker, 'message')
  // While this thread sleeps the system takes them, and the server sees none.
  while (Atomics.load(connected, 0) < 8) Atomics.wait(connected, 0, Atomics.load(connected, 0))
  const stopped = stop()
  expect(await answers).toEqual([Array.from({ length: 8 }, () => 200)])
  await stopped
})

test('streams end, and idle connections that bring nothing are closed, before the drain is over', async () => {
  const { port, stop } = await started([quick, stream], { ...PATIENCE, drainMs: 300_000, idleMs: 50 })
  const idle = await rawConnection(port)
  await idle.send(GET)
  await idle.until('{"ok":true}')
  const response = await fetch(`http://127.0.0.1:${port}/api/stream`)
  await stop()
  expect(await response.text()).toBe(': open\n\n')
  expect(await idle.ended()).not.toBe('')
})

test('a request that came while the process was held up is answered, though its connection was idle for too long', async () => {
  const { port, stop } = await started([quick], { ...PATIENCE, drainMs: 300_000, idleMs: 50 })
  const kept = await rawConnection(port)
  await kept.send(GET)
  await kept.until('{"ok":true}')
  const stopped = stop()
  // The server has begun to wait, and no more than that.
  await new Promise((resolve) => setTimeout(resolve, 20))
  // Of a round of the event loop, what follows here comes after the connections were looked at and before the timers.
  await new Promise((resolve) => setImmediate(resolve))
  const sent = kept.send(GET)
  const heldUp = performance.now() + 200
  while (performance.now() < heldUp);
  await sent
  await stopped
  expect((await kept.ended()).split('{"ok":true}')).toHaveLength(3)
})

test('what is still running when the time is up is cut off', async () => {
  const { slow, asked, letGo } = held()
  const { port, stop } = await started([slow], { ...PATIENCE, drainMs: 50 })
  const answer = fetch(`http://127.0.0.1:${port}/api/slow`)
  const outcome = answer.then(
    () => 'answered',
    () => 'cut off',
  )
  await asked
  await stop()
  letGo()
  expect(await outcome).toBe('cut off')
})

type Outcome = 'answered' | 'refused' | 'lost'

/** A client that keeps its connection: gives how it went when it asks. */
function keepingClient(port: number): () => Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return () =>
    new Promise((resolve) => {
      const sent = request({ agent, port, host: '127.0.0.1', path: '/api/quick' }, (response: IncomingMessage) => {
        response.resume().once('end', () => resolve('answered'))
        response.once('error', () => resolve('lost'))
      })
      sent.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'ECONNREFUSED' ? 'refused' : 'lost'))
      sent.end()
    })
}

async function askUntilNotAnswered(ask: () => Promise<Outcome>): Promise<Outcome> {
  for (;;) {
    const outcome = await ask()
    if (outcome !== 'answered') return outcome
  }
}

test('clients that keep their connections lose nothing', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { port, stop } = await started([quick], { ...PATIENCE, idleMs: 300 })
    const clients = Array.from({ length: 8 }, () => keepingClient(port))
    const first = await Promise.all(clients.map((ask) => ask()))
    expect(first).toEqual(clients.map(() => 'answered'))
    const last = clients.map(askUntilNotAnswered)
    await fetch(`http://127.0.0.1:${port}/api/quick`)
    await stop()
    expect(await Promise.all(last)).toEqual(clients.map(() => 'refused'))
  }
})

/** Asks on one kept connection until it is told that this was the last answer; gives what another connection met at once. */
async function untilTheLast(port: number): Promise<string> {
  const kept = await rawConnection(port)
  let answers = 0
  return new Promise((resolve) => {
    kept.socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(`${code}`))
    kept.socket.on('data', (piece: string) => {
      if (/connection: close/i.test(piece)) {
        const next = connect(port, '127.0.0.1', () => next.write(GET))
        next
          .once('data', () => resolve('answered'))
          .once('error', ({ code }: NodeJS.ErrnoException) => resolve(`${code}`))
      } else if (answers++ < 100) void kept.send(GET)
    })
    void kept.send(GET)
  })
}

test('who is told that an answer was the last, and connects anew at once, is refused and never cut off', async () => {
  let stopped: Promise<void> | undefined
  const stopping = endpoint({
    method: 'get',
    path: '/quick',
    name: 'stopping',
    summary: 'Tells the server to stop while other requests wait.',
    tag: 'Test',
    gives: z.object({ ok: z.boolean() }),
    answer: () => {
      stopped ??= stop()
      return { ok: true }
    },
  })
  const { port, stop } = await started([stopping])
  const met = await Promise.all(Array.from({ length: 8 }, () => untilTheLast(port)))
  expect(met).toEqual(met.map(() => 'ECONNREFUSED'))
  await stopped
})
