import { EventEmitter, once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
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

let leftOver: HttpServer | undefined
afterEach(() => leftOver?.drain())

async function started(endpoints: Parameters<typeof bareApplication>[0]['endpoints'], patience = PATIENCE) {
  const draining = new AbortController()
  const application = bareApplication({ endpoints: endpoints ?? [], draining: draining.signal })
  const server = await listen(application, { host: '127.0.0.1', port: 0 }, patience, newId)
  leftOver = server
  const stop = (): Promise<void> => {
    leftOver = undefined
    draining.abort()
    return server.drain()
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
  const { port, stop } = await started([quick])
  const sockets = Array.from({ length: 8 }, () => connect(port, '127.0.0.1'))
  const answers = sockets.map((socket) => {
    socket.write(GET)
    return text(socket)
  })
  // Now the system holds them, and the server has seen none.
  await new Promise<void>((resolve) => process.nextTick(resolve))
  const stopped = stop()
  for (const answer of await Promise.all(answers)) expect(answer).toContain('{"ok":true}')
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

/** Asks again and again on connections that are kept, until none can be opened; counts what was lost on the way. */
async function keepAsking(port: number): Promise<{ readonly answered: number; readonly lost: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let [answered, lost] = [0, 0]
  for (;;) {
    const outcome = await new Promise<string>((resolve) => {
      const sent = request({ agent, port, host: '127.0.0.1', path: '/api/quick' }, (response: IncomingMessage) => {
        response.resume().once('end', () => resolve('answered'))
        response.once('error', () => resolve('lost'))
      })
      sent.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'closed' : 'lost'))
      sent.end()
    })
    if (outcome === 'answered') answered += 1
    else if (outcome === 'lost') lost += 1
    if (outcome !== 'answered') return { answered, lost }
  }
}

test('clients that keep their connections lose nothing', async () => {
  let [answered, lost] = [0, 0]
  for (let round = 0; round < 10; round += 1) {
    const { port, stop } = await started([quick], { ...PATIENCE, idleMs: 300 })
    const clients = Array.from({ length: 8 }, () => keepAsking(port))
    await fetch(`http://127.0.0.1:${port}/api/quick`)
    await stop()
    for (const client of await Promise.all(clients)) {
      answered += client.answered
      lost += client.lost
    }
  }
  expect(answered).toBeGreaterThanOrEqual(80)
  expect(lost).toBe(0)
})
