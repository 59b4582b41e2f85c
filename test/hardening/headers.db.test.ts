import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { refuse } from '../../src/domain/record/refusal.ts'
import { DatabaseUnreachable } from '../../src/platform/database/transaction.ts'
import { endpoint } from '../../src/platform/http/endpoint.ts'
import { apiClient, type Sending } from '../server/api-client.ts'
import type { CaseClient } from '../server/case-client.ts'
import { exampleCase } from '../server/example-case.ts'
import { resultOf } from '../server/long-work.ts'
import { describeProduct } from '../server/running-product.ts'
import { bareApplication } from './bare-application.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const ALWAYS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** What is the same for everybody and may be kept; all else is personal. */
const KEPT: Readonly<Record<string, string>> = {
  page: 'no-cache',
  asset: 'public, max-age=31536000, immutable',
}

const given = (response: Response, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, response.headers.get(name)]))

describeProduct('the headers of every kind of answer', (running) => {
  let example: CaseClient
  let asset = ''
  let download = ''
  beforeAll(async () => {
    example = await exampleCase(running())
    const page = await (await apiClient(running().url, null).send('GET', '/')).text()
    asset = /\/assets\/[^"]+\.js/.exec(page)?.[0] ?? ''
    const order = { report: 'hazard-log', format: 'xlsx' }
    const made = await resultOf(z.object({ download: z.string() }), example.client, example.at('/reports'), order)
    download = made.download
  })

  const KINDS: readonly (readonly [string, number, () => readonly [string, string, Sending?]])[] = [
    ['json', 200, () => ['GET', '/api/session']],
    ['headers alone', 200, () => ['HEAD', '/api/session']],
    ['created', 201, () => ['POST', example.at('/records/hazard'), { body: { fields: { name: 'One more' } } }]],
    ['export', 200, () => ['GET', example.at('/export')]],
    ['download', 200, () => ['GET', download]],
    ['stream', 200, () => ['GET', example.at('/events')]],
    ['document', 200, () => ['GET', '/api/openapi.json']],
    ['problem', 400, () => ['POST', example.at('/records/hazard'), { body: '{' }]],
    ['unknown record', 404, () => ['GET', example.at('/records/hazard/H-999')]],
    ['unknown route', 404, () => ['GET', '/api/dragons']],
    ['unknown method', 405, () => ['PUT', '/api/session']],
    ['preflight', 405, () => ['OPTIONS', '/api/session', { headers: { origin: 'https://example.org' } }]],
    ['other site', 403, () => ['POST', '/api/spaces', { body: {}, headers: { origin: 'https://example.org' } }]],
    ['page', 200, () => ['GET', '/']],
    ['page', 200, () => ['GET', '/cases/anything']],
    ['asset', 200, () => ['GET', asset]],
    ['unknown asset', 404, () => ['GET', '/assets/none.js']],
    ['folder', 404, () => ['GET', '/assets/']],
    ['redirect', 303, () => ['GET', '/sign-in?token=spent']],
    ['health', 200, () => ['GET', '/healthz']],
    ['readiness', 200, () => ['GET', '/readyz']],
  ]

  test.each(KINDS)('%s, %i', async (kind, status, asked) => {
    const response = await example.client.send(...asked())
    await response.body?.cancel()
    expect(response.status).toBe(status)
    expect(response.headers.has('content-type')).toBe(kind !== 'redirect')
    expect(given(response, Object.keys(ALWAYS))).toEqual(ALWAYS)
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(response.headers.get('cache-control')).toBe(KEPT[kind] ?? 'no-store')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.headers.get('strict-transport-security')).toBeNull()
    expect(response.headers.get('x-powered-by') ?? response.headers.get('server')).toBeNull()
  })

  test('the page runs nothing but files of its own', async () => {
    const page = await (await example.client.send('GET', '/')).text()
    expect(page.match(/<script/g)?.length).toBeGreaterThan(0)
    expect(page.match(/<script(?![^>]* src="\/)/g)).toBeNull()
    expect(page).not.toMatch(/<style|\son[a-z]+=|\sstyle=|javascript:/i)
  })
})

const failing = (name: string, error: Error) =>
  endpoint({
    method: 'get',
    path: `/${name}`,
    name,
    summary: name,
    tag: 'Test',
    gives: 'text/plain',
    answer: () => Promise.reject(error),
  })

test.each(['https://safecase.example.org', 'http://safecase.example.org'])('opened at %s', async (publicUrl) => {
  const unreachable = refuse('DATABASE_UNREACHABLE', 'The database does not answer.', 'Try again.')
  const application = bareApplication({
    publicUrl,
    endpoints: [failing('bug', new Error('A bug.')), failing('gone', new DatabaseUnreachable(unreachable, null))],
    pages: () => Promise.resolve(new Response('page')),
    onFailure: (error) => (error instanceof DatabaseUnreachable ? error.refusal : null),
  })
  for (const [path, status] of [
    ['/api/bug', 500],
    ['/api/gone', 503],
    ['/', 200],
    ['/api/dragons', 404],
  ] as const) {
    const response = await application.request(path)
    expect([path, response.status]).toEqual([path, status])
    expect(given(response, Object.keys(ALWAYS))).toEqual(ALWAYS)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const secure = publicUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : null
    expect(response.headers.get('strict-transport-security')).toBe(secure)
  }
})

test.each([
  ['the public address', { origin: 'https://safecase.example.org' }, 404],
  ['the address behind the proxy', { origin: 'http://localhost', host: 'localhost' }, 403],
  ['the public address without HTTPS', { origin: 'http://safecase.example.org' }, 403],
  ['no page at all', {}, 404],
  ['another site that hides its name', { 'sec-fetch-site': 'cross-site' }, 403],
  ['our own page', { 'sec-fetch-site': 'same-origin' }, 404],
])('a change sent by %s to a server with a public address', async (_from, headers, status) => {
  const application = bareApplication({ publicUrl: 'https://safecase.example.org' })
  expect((await application.request('/api/dragons', { method: 'POST', headers })).status).toBe(status)
})
