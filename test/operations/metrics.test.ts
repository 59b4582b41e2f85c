import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../../src/platform/http/endpoint.ts'
import { exposeMetrics, type ExposedMetrics } from '../../src/platform/metrics/metrics-listening.ts'
import { createMetrics } from '../../src/platform/metrics/metrics.ts'
import { bareApplication } from '../hardening/bare-application.ts'

let exposed: ExposedMetrics | undefined
afterEach(() => exposed?.close())

const thing = endpoint({
  method: 'get',
  path: '/things/{thing}',
  name: 'getThing',
  summary: 'A thing.',
  tag: 'Test',
  params: z.object({ thing: z.string() }),
  query: z.object({ secret: z.string().optional() }),
  gives: z.object({}),
  answer: () => ({}),
})

/** The figures, by name with labels, after some requests were answered. */
async function figuresAfter(paths: readonly (readonly [string, string])[]): Promise<ReadonlyMap<string, number>> {
  const connections = { inUse: 2, idle: 3, waiting: 1 }
  const metrics = createMetrics(() => ({ spacesHeld: 4, workRunning: 5, connections }))
  const application = bareApplication({ endpoints: [thing], onAnswered: (answered) => metrics.count(answered) })
  for (const [method, path] of paths) await application.request(path, { method })
  exposed = await exposeMetrics(metrics, { host: '127.0.0.1', port: 0 })
  const response = await fetch(`http://127.0.0.1:${exposed.port}/metrics`)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/)
  const lines = (await response.text()).split('\n').filter((line) => !line.startsWith('#') && line !== '')
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

const counted = (method: string, route: string, status: number) =>
  `safecase_http_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`

test('requests are counted by the route that answers them, whatever their path', async () => {
  const figures = await figuresAfter([
    ['GET', '/api/things/1'],
    ['GET', '/api/things/2?secret=canary'],
    ['GET', '/api/canary'],
    ['GET', '/canary'],
    ['GET', '/canary/2'],
    ['CANARY', '/canary/3'],
  ])
  expect(figures.get(counted('GET', '/api/things/{thing}', 200))).toBe(2)
  expect(figures.get(counted('GET', '/api/*', 404))).toBe(1)
  expect(figures.get(counted('GET', '/*', 404))).toBe(2)
  expect(figures.get(counted('other', '/*', 405))).toBe(1)
  expect([...figures.keys()].join('\n')).not.toMatch(/canary/i)
})

test('what the process holds and does is told, and how the event loop keeps up', async () => {
  const figures = await figuresAfter([])
  expect(Object.fromEntries([...figures].filter(([name]) => name.startsWith('safecase_')))).toEqual({
    safecase_spaces_held: 4,
    safecase_work_running: 5,
    safecase_database_connections_in_use: 2,
    safecase_database_connections_idle: 3,
    safecase_database_waiting: 1,
  })
  expect(figures.has('nodejs_eventloop_lag_p99_seconds')).toBe(true)
})

test('figures are given at one address, and the application has none', async () => {
  await figuresAfter([])
  const elsewhere = `http://127.0.0.1:${exposed?.port}`
  expect((await fetch(`${elsewhere}/`)).status).toBe(404)
  expect((await fetch(`${elsewhere}/metrics`, { method: 'POST' })).status).toBe(404)
  expect((await bareApplication({}).request('/metrics')).status).toBe(404)
})
