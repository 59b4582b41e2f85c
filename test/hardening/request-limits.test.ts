import { EventEmitter, once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { listen, type HttpServer, type Patience } from '../../src/platform/http/http-server.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import { endpoint } from '../../src/platform/http/endpoint.ts'
import { bareApplication } from './bare-application.ts'
import { rawConnection } from './raw-connection.ts'

const MEGABYTE = 1_048_576
const SLOW = 'The request did not arrive whole: 0.3 seconds are allowed for its headers and 0.6 for all of it.'

const takesJson = endpoint({
  method: 'post',
  path: '/json',
  name: 'takeJson',
  summary: 'Takes a JSON body.',
  tag: 'Test',
  body: z.unknown(),
  gives: z.object({ taken: z.literal(true) }),
  answer: () => ({ taken: true as const }),
})
const takesForm = endpoint({
  method: 'post',
  path: '/form',
  name: 'takeForm',
  summary: 'Takes a form.',
  tag: 'Test',
  form: z.object({ files: z.array(z.string()) }),
  gives: z.object({ files: z.number() }),
  answer: ({ form }) => ({ files: form.getAll('files').length }),
})

const IMPATIENT = { headersMs: 300, requestMs: 600, drainMs: 0, idleMs: 0 }

const answered = new EventEmitter()
const failures: unknown[] = []
let server: HttpServer
let impatient: HttpServer
beforeAll(async () => {
  const application = bareApplication({
    endpoints: [takesJson, takesForm],
    onAnswered: ({ status }) => answered.emit('status', status),
    onFailure: (error) => {
      failures.push(error)
      return null
    },
  })
  const start = (patience: Patience) => listen(application, { host: '127.0.0.1', port: 0 }, patience, newId)
  server = await start({ ...IMPATIENT, headersMs: 60_000, requestMs: 120_000 })
  impatient = await start(IMPATIENT)
})
afterAll(() => Promise.all([server, impatient].map((listening) => listening.drain(new AbortController()))))

const headOf = (path: string, ...headers: readonly string[]) =>
  [`POST /api/${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n')

/** What the server said, taken apart; it must be one whole refusal with the headers that every answer has. */
function refusalIn(said: string): { readonly status: number; readonly code: string; readonly detail: string } {
  const [head = '', body = ''] = said.split('\r\n\r\n')
  expect(head).toMatch(/^content-security-policy: default-src 'none'/im)
  expect(head).toMatch(/^x-content-type-options: nosniff/im)
  expect(head).toMatch(/^cache-control: no-store/im)
  expect(head).toMatch(/^x-request-id: [0-9a-f-]{36}/im)
  return z.object({ status: z.number(), code: z.string(), detail: z.string() }).parse(JSON.parse(body))
}

test.each([
  [
    'headers that are too large',
    headOf('json', `Cookie: ${'x'.repeat(20_000)}`),
    { status: 431, code: 'HEADERS_TOO_LARGE', detail: 'The headers are larger than 16 kB.' },
  ],
  [
    'headers that do not end',
    'POST /api/json HTTP/1.1\r\nHost: localhost\r\nX-Slow: ',
    { status: 408, code: 'TOO_SLOW', detail: SLOW },
  ],
  [
    'a body that does not end',
    headOf('json', 'Content-Type: application/json', 'Content-Length: 100') + '{"a":',
    { status: 408, code: 'TOO_SLOW', detail: SLOW },
  ],
  ['what is no HTTP', '\u0016\u0003\u0001 hello\r\n\r\n', { status: 400, code: 'INVALID_REQUEST' }],
  [
    'two lengths of one body',
    headOf('json', 'Content-Length: 2', 'Transfer-Encoding: chunked') + '0\r\n\r\n',
    { status: 400, code: 'INVALID_REQUEST' },
  ],
  [
    'a request to be told what was sent',
    'TRACE /api/json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    { status: 405, code: 'METHOD_NOT_ALLOWED' },
  ],
  ['a Host that is none', 'GET /api/json HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', { status: 400 }],
  ['a backslash in the path', 'GET /api\\json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', { status: 400 }],
  ['an address that is none', 'GET http:// HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', { status: 400 }],
])('%s is refused in a sentence', async (_what, sent, refusal) => {
  const connection = await rawConnection(impatient.port)
  await connection.send(sent)
  expect(refusalIn(await connection.ended())).toMatchObject(refusal)
})

/** Sends a body in pieces without saying how long it is, and stops once it is answered. */
function streamed(path: string, contentType: string, first: string, megabytes: number): Promise<Response> {
  let sent = -1
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1
      if (sent === 0) controller.enqueue(new TextEncoder().encode(first))
      else if (sent > megabytes) controller.close()
      else controller.enqueue(new Uint8Array(MEGABYTE).fill(32))
    },
  })
  // A connection on which an upload was refused half way is not used again.
  const headers = { 'content-type': contentType, connection: 'close' }
  const init = { method: 'POST', headers, body, duplex: 'half' as const }
  return fetch(`http://127.0.0.1:${server.port}/api/${path}`, init)
}

const FORM_START = '--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n'

test.each([
  ['a JSON body', 'json', 'application/json', '"', 40, 'The body is larger than 32 MB.'],
  ['an upload', 'form', 'multipart/form-data; boundary=b', FORM_START, 110, 'The upload is larger than 100 MB.'],
])('%s whose length nobody told is counted while it arrives', async (_what, path, type, first, megabytes, sentence) => {
  const response = await streamed(path, type, first, megabytes)
  expect([response.status, await response.json()]).toMatchObject([413, { code: 'TOO_LARGE', detail: sentence }])
})

test.each([
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0x61, 0xff, 0x62, 0x22]), {}, 400, 'The body is not valid UTF-8.'],
  ['a letter cut in two', new Uint8Array([0x22, 0xc3]), {}, 400, 'The body is not valid UTF-8.'],
  ['no bytes', new Uint8Array(), {}, 400, 'The request has no body.'],
  ['a compressed body', new Uint8Array([0x1f]), { 'content-encoding': 'gzip' }, 415, 'The body is encoded as "gzip".'],
])('%s are refused and not replaced', async (_what, body, headers, status, detail) => {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/json`, { method: 'POST', body, headers })
  expect([response.status, await response.json()]).toMatchObject([status, { detail }])
})

async function upload(files: number): Promise<unknown> {
  const form = new FormData()
  for (let at = 0; at < files; at += 1) form.append('files', new File([`file ${at}`], `${at}.csv`))
  const response = await fetch(`http://127.0.0.1:${server.port}/api/form`, { method: 'POST', body: form })
  const answer: unknown = await response.json()
  return answer
}

test('an upload has only so many files', async () => {
  expect(await upload(200)).toEqual({ files: 200 })
  expect(await upload(201)).toMatchObject({ code: 'TOO_LARGE', detail: 'The upload has more than 200 parts.' })
})

test.each([
  ['a NUL character in the name of a file', `${FORM_START.replace('"a"', '"a\0"')}text\r\n--b--\r\n`],
  ['a NUL character in a field', '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\na\0\r\n--b--\r\n'],
  ['a form that does not end', FORM_START],
])('%s is refused, for nothing of it could be stored', async (_what, body) => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const response = await fetch(`http://127.0.0.1:${server.port}/api/form`, { method: 'POST', body, headers })
  expect([response.status, await response.json()]).toMatchObject([400, { code: 'INVALID_REQUEST' }])
})

test.each([
  ['json', 'application/json'],
  ['form', 'multipart/form-data; boundary=b'],
])('a client that goes away in the middle of its %s is no failure of ours', async (path, type) => {
  const connection = await rawConnection(server.port)
  const status = once(answered, 'status')
  await connection.send(headOf(path, `Content-Type: ${type}`, 'Content-Length: 100') + 'begun')
  connection.socket.destroy()
  expect(await status).toEqual([400])
  expect(failures).toEqual([])
})
