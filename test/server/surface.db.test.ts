import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { REFUSALS } from '../../src/domain/record/refusal-catalogue.ts'
import { REGISTRY } from '../../src/domain/registry.ts'
import { problemSchema } from '../../src/features/records/records-contract.ts'
import { refuse } from '../../src/domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../src/platform/http/endpoint.ts'
import { DatabaseUnreachable } from '../../src/platform/database/transaction.ts'
import { bareApplication } from '../hardening/bare-application.ts'
import { apiClient } from './api-client.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { describeProduct } from './running-product.ts'

const SECURITY = {
  'content-security-policy': /default-src 'none'; script-src 'self'; style-src 'self'.*frame-ancestors 'none'/,
  'x-content-type-options': /: nosniff$/,
  'referrer-policy': /: no-referrer$/,
  'cross-origin-opener-policy': /: same-origin$/,
  'cross-origin-resource-policy': /: same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'x-request-id': /: [0-9a-f-]{36}$/,
}

const REQUEST = '01a1fd47-494a-7115-8ce0-ac97a72b7c1c'

function expectSecure(response: Response): void {
  for (const [name, value] of Object.entries(SECURITY)) {
    expect(`${name}: ${response.headers.get(name)}`).toMatch(value)
  }
}

/** What says everything in its address. */
const WITHOUT_BODY = new Set([
  'startExample',
  'endSession',
  'offerPasskey',
  'removePasskey',
  'removePassword',
  'endMySession',
  'endMyOtherSessions',
  'offerPasskeySignIn',
  'withdrawInvitation',
  'endMembership',
  'startRecovery',
  'confirmRecovery',
  'cancelRecovery',
  'endTeam',
  'revokeToken',
  'endProvider',
  'endView',
  'giveUpImport',
  'takeUpImport',
  'restoreView',
])

const withExamples = z.looseObject({ examples: z.array(z.unknown()) })
const mediaSchema = z.object({
  schema: z.looseObject({}),
  example: z.unknown().optional(),
  examples: z.record(z.string(), z.object({ $ref: z.string() })).optional(),
})
const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  tags: z.array(z.string()).length(1),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional() })).optional(),
  requestBody: z.object({ content: z.record(z.string(), mediaSchema) }).optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  responses: z.record(z.string(), z.object({ content: z.record(z.string(), mediaSchema).optional() })),
})
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({
    schemas: z.record(z.string(), z.looseObject({})),
    examples: z.record(z.string(), z.object({ summary: z.string(), value: z.unknown() })),
    securitySchemes: z.object({ token: z.object({ type: z.literal('http'), scheme: z.literal('bearer') }) }),
  }),
})

describeProduct('the surface of the server', (running) => {
  let ours: CaseClient
  beforeAll(async () => {
    ours = await newCase(running().client)
  })

  test('every response carries the headers that keep a page in its place', async () => {
    const { client } = running()
    const nobody = apiClient(running().url, null)
    const responses = [
      await client.send('GET', '/api/session'),
      await client.send('HEAD', '/api/session'),
      await client.send('GET', ours.at('/export')),
      await client.send('GET', ours.at('/records/hazard/H-99')),
      await client.send('POST', ours.at('/records/hazard'), { body: '{' }),
      await client.send('POST', ours.at('/records/hazard'), { headers: { origin: 'https://example.org' } }),
      await client.send('GET', '/api/nothing-here'),
      await client.send('GET', '/api/openapi.json'),
      await nobody.send('GET', '/api/portfolio'),
      await nobody.send('GET', '/sign-in?token=spent'),
      await nobody.send('GET', '/healthz'),
      await nobody.send('GET', '/assets/none.js'),
      await nobody.send('POST', '/healthz'),
      await nobody.send('GET', '/%2e%2e/package.json'),
    ]
    const stream = await client.send('GET', ours.at('/events'))
    await stream.body?.cancel()
    for (const response of [...responses, stream]) expectSecure(response)
    expect(new Set(responses.map(({ headers }) => headers.get('x-request-id'))).size).toBe(responses.length)
  })

  test('who says nothing of themselves, or what is not known, is told how to', async () => {
    for (const authorization of [undefined, 'Basic Zm9v', 'Bearer unknown']) {
      const headers = authorization === undefined ? {} : { authorization }
      const response = await apiClient(running().url, null).send('GET', '/api/session', { headers })
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Safecase"'])
    }
  })

  test('a record is read with the revision that its change must name', async () => {
    const hazard = await ours.create('hazard', { name: 'Read, then changed' })
    const address = ours.at(`/records/hazard/${hazard.id}`)
    const read = await running().client.send('GET', address)
    const etag = read.headers.get('etag') ?? ''
    const headers = { 'if-match': etag }
    const changed = await running().client.send('PATCH', address, { body: { fields: { harm: 'Harm' } }, headers })
    expect([etag, changed.status, changed.headers.get('etag')]).toEqual(['"1"', 200, '"2"'])
  })

  test('the server says that it lives to whoever asks, and nothing else', async () => {
    const response = await apiClient(running().url, null).send('GET', '/healthz')
    expect([response.status, await response.text()]).toEqual([200, 'ok\n'])
  })

  test('every body, answer and refusal of the OpenAPI document has an example that its schema accepts', async () => {
    const document = await running().client.get(documentSchema, '/api/openapi.json')
    const amiss: string[] = []
    for (const { path, method, name, body, gives, status } of running().product.endpoints) {
      const operation = document.paths[`/api${path}`]?.[method]
      const asked = operation?.requestBody?.content['application/json']?.example
      if (body?.safeParse(asked).success === false) amiss.push(`${name}, its body`)
      const given = operation?.responses[status]?.content?.['application/json']?.example
      if (typeof gives !== 'string' && !gives.safeParse(given).success) amiss.push(`${name}, its answer`)
      const refused = operation?.responses['default']?.content?.['application/problem+json']?.examples ?? {}
      if (Object.keys(refused).length === 0) amiss.push(`${name}, its refusals`)
      for (const [code, { $ref }] of Object.entries(refused)) {
        const example = problemSchema.safeParse(document.components.examples[code]?.value)
        if ($ref !== `#/components/examples/${code}` || example.data?.code !== code) amiss.push(`${name}, ${code}`)
      }
    }
    for (const { name } of REGISTRY.kinds) {
      const key = `${name.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())}Fields`
      const { examples } = withExamples.parse(document.components.schemas[key])
      if (REGISTRY.schema(name)?.safeParse(examples[0]).success !== true) amiss.push(`the kind ${name}`)
    }
    expect(amiss).toEqual([])
  })

  test('the OpenAPI document tells of every endpoint: what it takes, gives and refuses', async () => {
    const document = await running().client.get(documentSchema, '/api/openapi.json')
    const told = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({ path, method, ...operation })),
    )
    const { endpoints } = running().product
    expect(told.map(({ method, path, operationId }) => `${operationId}: ${method} ${path}`).toSorted()).toEqual(
      endpoints.map(({ method, path, name }) => `${name}: ${method} /api${path}`).toSorted(),
    )
    for (const { path, parameters = [], responses, operationId, requestBody, method } of told) {
      const isStep =
        /\/records\/.*(\/move|\/retire|\/restore)$/.test(path) || (method === 'patch' && path.includes('/records/'))
      const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      const revision = parameters.find(({ name }) => name === 'If-Match')
      expect({
        operationId,
        named,
        statuses: Object.keys(responses).filter((status) => status !== '204'),
        refusedAs: Object.keys(responses['default']?.content ?? {}),
        needsRevision: revision?.required ?? false,
        takesBody: requestBody !== undefined,
      }).toEqual({
        operationId,
        named: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
        statuses: [expect.stringMatching(/^20[012]$/), 'default'],
        refusedAs: ['application/problem+json'],
        needsRevision: isStep,
        takesBody: method !== 'get' && !WITHOUT_BODY.has(operationId),
      })
    }
    const open = endpoints.filter((declared) => declared.open).map(({ name }) => name)
    expect(told.filter(({ security }) => security.length === 0).map(({ operationId }) => operationId)).toEqual(open)
    expect(document.components.schemas).toHaveProperty('Problem.properties.code.enum', Object.keys(REFUSALS))
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)]
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name)
    expect(document.components.schemas).toHaveProperty('hazardFields.properties.harm')
    for (const header of ['If-Match', 'Idempotency-Key']) expect(document.info.description).toContain(header)
  })
})

function failing(name: string, error: Error): Endpoint {
  return endpoint({
    method: 'get',
    path: `/${name}`,
    name,
    summary: name,
    tag: 'Test',
    gives: 'text/plain',
    answer: () => Promise.reject(error),
  })
}

test('a bug is told as INTERNAL with its request id, and nothing of what went wrong', async () => {
  const failures: unknown[] = []
  const unreachable = refuse('DATABASE_UNREACHABLE', 'The database does not answer.', 'Try again.')
  const application = bareApplication({
    newId: () => REQUEST,
    endpoints: [
      failing('bug', new Error('the token was secret-token')),
      failing('gone', new DatabaseUnreachable(unreachable, new Error('ECONNREFUSED'))),
    ],
    onFailure: (error) => {
      failures.push(error)
      return error instanceof DatabaseUnreachable ? error.refusal : null
    },
  })
  const bug = await application.request('/api/bug')
  expectSecure(bug)
  const text = await bug.text()
  expect([bug.status, JSON.parse(text)]).toMatchObject([500, { code: 'INTERNAL', requestId: REQUEST }])
  expect(text).not.toContain('secret-token')
  const gone = await application.request('/api/gone')
  expectSecure(gone)
  expect([gone.status, await gone.json()]).toMatchObject([503, { code: 'DATABASE_UNREACHABLE' }])
  expect(failures).toHaveLength(2)
})
