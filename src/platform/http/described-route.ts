import { createRoute, type RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import { REFUSALS } from '../../domain/record/refusal-catalogue.ts'
import type { Endpoint } from './endpoint.ts'
import { codesOf } from './problem-examples.ts'
import { exampleOf, type NamedExamples } from './schema-example.ts'

/** How a program says who it is; a browser has the cookie of its session instead. */
export const TOKEN_SCHEME = {
  type: 'http',
  scheme: 'bearer',
  description: 'A service token that a member made under Organisation.',
} as const

/** The shape of a refusal on the wire: `application/problem+json` (RFC 9457). */
const problemSchema = z
  .object({
    type: z.string().describe('Where the code is explained.'),
    title: z.string().describe('What the code means, whatever it is about.'),
    status: z.number().int().describe('The HTTP status of the code.'),
    code: z.enum(Object.keys(REFUSALS)).describe('Stable; tell refusals apart by nothing else.'),
    detail: z.string().describe('One sentence that says what is wrong this time.'),
    remedy: z.string().describe('What whoever asked can do about it.'),
    details: z.record(z.string(), z.unknown()).optional().describe('Particulars, such as both versions of a clash.'),
    requestId: z.string().describe('Names the request in the log of the server.'),
  })
  .meta({ id: 'Problem' })

/** What a header of ours is for. */
const HEADERS: Readonly<Record<string, string>> = {
  'If-Match': 'The ETag that the record was read with; the change is made from that revision.',
  'Idempotency-Key': 'A name of your own for the request; sent again with the same body it gets its first answer.',
  'Last-Event-ID': 'The last event that was received; the stream goes on after it.',
}

/** An endpoint as the OpenAPI document tells of it, with examples of what it takes, gives and refuses. */
export function describedRoute(prefix: string, endpoint: Endpoint, named: NamedExamples): RouteConfig {
  const headers = z.object(Object.fromEntries(endpoint.headers.map((name) => [name, headerSchema(name)])))
  return createRoute({
    method: endpoint.method,
    path: `${prefix}${endpoint.path}`,
    operationId: endpoint.name,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    security: endpoint.open ? [] : [{ token: [] }],
    request: {
      ...(endpoint.params === undefined ? {} : { params: endpoint.params }),
      ...(endpoint.query === undefined ? {} : { query: endpoint.query }),
      ...(endpoint.headers.length === 0 ? {} : { headers }),
      ...bodyOf(endpoint, named),
    },
    responses: {
      [endpoint.status]: { description: 'Done.', content: contentOf(endpoint, named) },
      ...(endpoint.nothing === undefined ? {} : { 204: { description: endpoint.nothing } }),
      default: {
        description: 'Refused: a code, a sentence and a remedy.',
        content: { 'application/problem+json': { schema: problemSchema, examples: refusedAs(endpoint) } },
      },
    },
  })
}

interface ContentOf {
  readonly [mediaType: string]: { readonly schema: z.ZodType; readonly example?: unknown }
}

function refusedAs(endpoint: Endpoint): Record<string, { readonly $ref: string }> {
  return Object.fromEntries(codesOf(endpoint).map((code) => [code, { $ref: `#/components/examples/${code}` }]))
}

/** What it answers when it does; JSON that is passed on as it is has no schema here. */
function contentOf({ gives }: Endpoint, named: NamedExamples): ContentOf {
  if (typeof gives !== 'string') {
    return { 'application/json': { schema: gives, example: exampleOf(gives, 'output', named) } }
  }
  return Object.fromEntries(gives.split(', ').map((type) => [type, { schema: schemaOf(type) }]))
}

function schemaOf(type: string): z.ZodType {
  if (type === 'application/json') return z.looseObject({})
  return type.startsWith('text/') ? z.string() : z.string().meta({ format: 'binary' })
}

/** A change must say which revision it was made from; every other header may be left out. */
function headerSchema(name: string): z.ZodType {
  const schema = name === 'If-Match' ? z.string() : z.string().optional()
  return schema.describe(HEADERS[name] ?? name)
}

function bodyOf({ body, form }: Endpoint, named: NamedExamples): Pick<NonNullable<RouteConfig['request']>, 'body'> {
  if (body !== undefined) {
    const example = exampleOf(body, 'input', named)
    return { body: { required: true, content: { 'application/json': { schema: body, example } } } }
  }
  if (form !== undefined) return { body: { required: true, content: { 'multipart/form-data': { schema: form } } } }
  return {}
}
