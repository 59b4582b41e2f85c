import { expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../../src/platform/http/endpoint.ts'
import { createRateLimiter } from '../../src/platform/http/rate-limit.ts'
import { bareApplication, SOMEBODY } from './bare-application.ts'

const LIMIT = { perMinute: 2 }

const limited = endpoint({
  method: 'get',
  path: '/things/{thing}/parts',
  name: 'listParts',
  summary: 'A route with a limit of its own.',
  tag: 'Test',
  params: z.object({ thing: z.string() }),
  query: z.object({ page: z.string().optional() }),
  gives: 'text/plain',
  limit: LIMIT,
  answer: () => new Response('parts'),
})

const general = endpoint({
  method: 'get',
  path: '/things',
  name: 'listThings',
  summary: 'A route that has the general limit.',
  tag: 'Test',
  gives: 'text/plain',
  answer: () => new Response('things'),
})

/** How the requests were answered, without those that no route answers: what does not arrive needs no limit. */
async function answersTo(paths: readonly string[]): Promise<string> {
  const application = bareApplication({ endpoints: [limited, general] })
  const answers: number[] = []
  for (const path of paths) answers.push((await application.request(path)).status)
  return answers.filter((status) => status !== 404).join(' ')
}

const SPELLINGS = [
  '/api/things/1/parts',
  '/api/things/1/parts/',
  '/api/things/1/parts?page=2',
  '/api/things/1/parts?',
  '/api/things/2/parts',
  '/api/things/%31/parts',
  '/api/things/1/%70arts',
  '/api/%74hings/1/parts',
  '/%61pi/things/1/parts',
  '/api//things/1/parts',
  '//api/things/1/parts',
  '/api/things/1//parts',
  '/API/things/1/parts',
  '/api/Things/1/PARTS',
  '/api/things/./1/parts',
  '/api/x/../things/1/parts',
  '/api/things/1/parts;v=1',
  '/api/things/1/parts%2f',
  '/api/things/1/parts%20',
  '/api/things/1/parts#more',
  '/api/things/%E2%80%8B1/parts',
]

test.each(SPELLINGS)('%s brings no request more than the limit', async (spelling) => {
  const usual = '/api/things/1/parts'
  expect(await answersTo([usual, usual, spelling, spelling])).toMatch(/^200 200( 429 429)?$/)
  expect(await answersTo([spelling, spelling, spelling, usual, usual, usual])).toMatch(
    /^(200 200 429 429 429 429|200 200 429)$/,
  )
})

test('a request for the headers alone counts as well', async () => {
  const application = bareApplication({ endpoints: [limited] })
  const statuses: number[] = []
  for (const method of ['HEAD', 'HEAD', 'GET']) {
    statuses.push((await application.request('/api/things/1/parts', { method })).status)
  }
  expect(statuses).toEqual([200, 200, 429])
})

test('a refusal says what is too much and when to come again', async () => {
  const application = bareApplication({ endpoints: [limited] })
  const ask = () => application.request('/api/things/1/parts')
  await ask()
  await ask()
  const refused = await ask()
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30'])
  expect(await refused.json()).toMatchObject({
    code: 'RATE_LIMITED',
    detail: 'This has been asked for more than 2 times a minute.',
    remedy: 'Wait 30 seconds and try again.',
  })
})

test('an account is counted wherever it asks from, and an address whoever asks', async () => {
  const application = bareApplication({
    endpoints: [limited],
    authorityOf: (request) =>
      Promise.resolve({ ...SOMEBODY, actor: { id: request.headers.get('x-account') ?? '', name: 'A person' } }),
  })
  const ask = async (account: string, from: string) => {
    const headers = { 'x-account': account, 'x-forwarded-for': from }
    return (await application.request('/api/things/1/parts', { headers })).status
  }
  expect([await ask('a', '192.0.2.1'), await ask('a', '192.0.2.2'), await ask('a', '192.0.2.3')]).toEqual([
    200, 200, 429,
  ])
  const many: number[] = []
  for (const account of ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) many.push(await ask(account, '2001:db8::1'))
  expect(many.join(' ')).toBe('200 200 200 200 200 200 200 200 429')
})

test('whoever is not signed in is counted before anything is looked up', async () => {
  let lookedUp = 0
  const application = bareApplication({
    endpoints: [limited],
    authorityOf: () => {
      lookedUp += 1
      return Promise.resolve(null)
    },
  })
  const statuses: number[] = []
  for (let at = 0; at < 10; at += 1) statuses.push((await application.request('/api/things/1/parts')).status)
  expect(statuses.join(' ')).toBe('401 401 401 401 401 401 401 401 429 429')
  expect(lookedUp).toBe(8)
})

test('a route without a limit of its own has the general one, and so has what no route answers', async () => {
  const application = bareApplication({
    endpoints: [general],
    limiter: createRateLimiter({ perMinute: 1 }, () => 0),
  })
  const ask = async (path: string) => (await application.request(path)).status
  expect([await ask('/api/things'), await ask('/api/things?again')]).toEqual([200, 429])
  const unknown: number[] = []
  for (const path of ['/api/a', '/api/b', '/api/c', '/api/d', '/api/e']) unknown.push(await ask(path))
  expect(unknown.join(' ')).toBe('404 404 404 404 429')
  const pages: number[] = []
  for (const path of ['/a', '/b', '/c/d', '/%65', '/f']) pages.push(await ask(path))
  expect(pages.join(' ')).toBe('404 404 404 404 429')
})

test('a page outside the interface may have a limit of its own', async () => {
  const application = bareApplication({
    pages: (request, visit) =>
      Promise.resolve(
        visit.limited('sign-in', LIMIT, new URL(request.url).searchParams.get('as') ?? undefined) ??
          new Response('page'),
      ),
  })
  const ask = async (path: string, from: string) =>
    (await application.request(path, { headers: { 'x-forwarded-for': from } })).status
  expect([
    await ask('/sign-in?as=me', '192.0.2.1'),
    await ask('/sign-in/?as=me', '192.0.2.2'),
    await ask('/SIGN-IN?as=me', '192.0.2.3'),
    await ask('/sign-in?as=you', '192.0.2.3'),
  ]).toEqual([200, 200, 429, 200])
})
