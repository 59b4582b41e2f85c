import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { createServerDatabase } from '../database/server-database.ts'
import { startServer } from '../operations/server-process.ts'
import { apiClient } from '../server/api-client.ts'
import { rawConnection } from './raw-connection.ts'

const MINUTE = 60_000
const accessSchema = z.object({ url: z.string(), token: z.string() })
const lineSchema = z.object({
  level: z.number(),
  msg: z.string(),
  requestId: z.string().optional(),
  method: z.string().optional(),
  route: z.string().optional(),
  status: z.number().optional(),
  ms: z.number().int().optional(),
  organisation: z.string().nullable().optional(),
})

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'safecase-secrets-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** Each is sent where such a thing may stand; none may come out again. */
const CANARIES = {
  query: 'canary-in-a-query',
  body: 'canary-in-a-body',
  header: 'canary-in-a-header',
  path: 'canary-in-a-path',
  bearer: 'canary-as-a-token',
  cookie: 'canary-as-a-cookie',
}

test(
  'a log of everything holds one line a request, no secret of ours and nothing that anybody sent',
  async () => {
    const server = startServer({ SAFECASE_DATA: directory, SAFECASE_LOG: 'debug' })
    await server.until('/sign-in?token=')
    const link = /token=(\S+)/.exec(server.printed())?.[1] ?? ''
    const { url, token } = accessSchema.parse(JSON.parse(readFileSync(join(directory, 'local-access.json'), 'utf8')))
    const [ours, theirs] = [apiClient(url, token), apiClient(url, CANARIES.bearer)]
    const cookie = { cookie: `safecase_session=${CANARIES.cookie}`, 'x-anything': CANARIES.header }
    const body = { fields: { name: CANARIES.body } }
    const asked = [
      await ours.send('GET', `/api/session?token=${CANARIES.query}`, { headers: cookie }),
      await theirs.send('GET', '/api/session'),
      await apiClient(url, null).send('GET', '/api/session', { headers: cookie }),
      await ours.send('GET', `/api/${CANARIES.path}`),
      await ours.send('GET', `/${CANARIES.path}?token=${CANARIES.query}`),
      await ours.send('GET', `/api/spaces/${CANARIES.path}`),
      await ours.send('POST', `/api/spaces/${CANARIES.path}/records/hazard`, { body, headers: cookie }),
      await ours.send('POST', '/api/spaces', { body: `{"name":"${CANARIES.body}` }),
      await ours.send('POST', '/api/spaces', { body: { [CANARIES.body]: CANARIES.body } }),
      await ours.send('POST', '/api/imports', { body: CANARIES.body, headers: { 'content-type': 'text/plain' } }),
      await ours.send('PATCH', `/api/spaces/%00${CANARIES.path}/records/hazard/1`, { body }),
      await ours.send('POST', '/api/spaces', { body, headers: { origin: `https://${CANARIES.header}.example` } }),
      await apiClient(url, null).send('GET', `/sign-in?token=${CANARIES.query}`),
      await apiClient(url, null).send('GET', `/sign-in?token=${link}`),
    ]
    const session = /safecase_session=([^;]+)/.exec(asked.at(-1)?.headers.get('set-cookie') ?? '')?.[1] ?? ''
    const signedIn = { headers: { cookie: `safecase_session=${session}` } }
    for (const path of ['/api/session', '/api/nothing', '/api/spaces/%00', `/sign-in?token=${link}`]) {
      asked.push(await ours.send('GET', path, signedIn))
    }
    asked.push(await ours.send('POST', '/api/spaces', { body: `{"name":"${token}` }))
    const raw = await rawConnection(Number(new URL(url).port))
    await raw.send(
      `GET /${CANARIES.path} HTTP/1.1\r\nAuthorization: Bearer ${token}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    )
    await raw.ended()
    expect(await server.stop()).toBe(0)

    expect(server.printed().split(link)).toHaveLength(2)
    expect([link, token, session].every((secret) => secret.length > 20)).toBe(true)
    for (const secret of [...Object.values(CANARIES), link, token, session]) {
      expect(server.logged()).not.toContain(secret)
    }
    const lines = server
      .logged()
      .trim()
      .split('\n')
      .map((line) => lineSchema.parse(JSON.parse(line)))
    const requests = lines.filter(({ msg }) => msg === 'request')
    expect(requests).toHaveLength(asked.length)
    expect(requests.map(({ requestId }) => requestId)).toEqual(asked.map((one) => one.headers.get('x-request-id')))
    expect(requests.map(({ status }) => status)).toEqual(asked.map((one) => one.status))
    expect(requests.map(({ route }) => route)).toContain(
      '/api/spaces/{space}/records/hazard'.replace('hazard', '{kind}'),
    )
    expect(requests.filter(({ organisation }) => organisation === null)).not.toHaveLength(0)
    expect(requests.every(({ ms }) => ms !== undefined)).toBe(true)
  },
  5 * MINUTE,
)

const PASSWORD = 'correct-horse-battery'

test.each([
  ['is not valid', `postgres://safecase:${PASSWORD}@localhost:port/safecase`, 'CONFIGURATION_INVALID'],
  ['is of another database', `mysql://safecase:${PASSWORD}@localhost/safecase`, 'CONFIGURATION_INVALID'],
  ['leads nowhere', `postgres://safecase:${PASSWORD}@127.0.0.1:1/safecase`, 'DATABASE_UNREACHABLE'],
  ['has a host that nobody knows', `postgres://safecase:${PASSWORD}@safecase.invalid/safecase`, 'DATABASE_UNREACHABLE'],
])(
  'a database address that %s ends the start with a sentence, and its password is nowhere',
  async (_what, url, code) => {
    const server = startServer({ SAFECASE_DATA: directory, SAFECASE_LOG: 'debug', DATABASE_URL: url })
    expect(await server.ended()).toBeGreaterThan(0)
    expect(server.logged()).toMatch(new RegExp(`^${code}: [^\\n]+\\n[^\\n]+\\n$`))
    expect(server.logged() + server.printed()).not.toContain(PASSWORD)
  },
  MINUTE,
)

test(
  'a user whom the database server does not let in is told so, without the password',
  async () => {
    const ours = await createServerDatabase(inject('databaseServer'))
    const url = Object.assign(new URL(ours.url), { username: 'nobody_we_know', password: PASSWORD })
    const server = startServer({ SAFECASE_DATA: directory, SAFECASE_LOG: 'debug', DATABASE_URL: url.href })
    expect(await server.ended()).toBeGreaterThan(0)
    await ours.drop()
    expect(server.logged()).toMatch(/^DATABASE_UNREACHABLE: The database does not answer: [^\n]+\n[^\n]+\n$/)
    expect(server.logged() + server.printed()).not.toContain(PASSWORD)
  },
  MINUTE,
)
