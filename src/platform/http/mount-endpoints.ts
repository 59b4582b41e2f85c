import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import type { Authority } from '../../domain/permission/permission.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { isStorable, jsonBodyOf, unstorable } from './json-body.ts'
import { limitedUpload } from './limited-upload.ts'
import { problemResponse } from './problem.ts'
import type { RateLimiter } from './rate-limit.ts'
import type { RequestEnv } from './request-env.ts'

/** What stands before every endpoint. */
export interface Gate {
  readonly limiter: RateLimiter
  /** Who sent the request, or null when nobody is signed in. */
  readonly authorityOf: (request: Request, requestId: string) => Promise<Authority | null>
  /** Whether people reach this server over HTTPS. */
  readonly secure: boolean
}

/** The shape of a refusal on the wire. */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  remedy: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
  requestId: z.string(),
})

/** Puts endpoints under a prefix of the application: parse, call, present; each appears in the OpenAPI document. */
export function mountEndpoints(
  app: OpenAPIHono<RequestEnv>,
  prefix: string,
  endpoints: readonly Endpoint[],
  gate: Gate,
): void {
  for (const endpoint of endpoints) {
    app.openAPIRegistry.registerPath(routeOf(prefix, endpoint))
    const path = `${prefix}${endpoint.path}`.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(endpoint.method.toUpperCase(), path, async (context) => {
      context.set('route', `${prefix}${endpoint.path}`)
      const authority = await admit(context, endpoint, gate)
      if (isRefusal(authority)) return problemResponse(authority, context.get('requestId'))
      return answerCall(context, endpoint, authority, gate)
    })
  }
}

/** Who calls, unless nobody is signed in or the call comes too often; an address is counted before anything is looked up. */
async function admit(
  context: Context<RequestEnv>,
  endpoint: Endpoint,
  gate: Gate,
): Promise<Authority | null | Refusal> {
  const { name, limit, open } = endpoint
  const tooOften = gate.limiter.ofAddress(name, context.get('address'), limit)
  if (tooOften !== null) return tooOften
  if (open) return null
  const authority = await gate.authorityOf(context.req.raw, context.get('requestId'))
  context.set('authority', authority)
  if (authority === null) {
    return refuse('NOT_SIGNED_IN', 'Nobody is signed in.', 'Sign in, or open the sign-in link that the server printed.')
  }
  return gate.limiter.ofAccount(name, `${authority.organisation} ${authority.actor.id}`, limit) ?? authority
}

async function answerCall(
  context: Context<RequestEnv>,
  endpoint: Endpoint,
  authority: Authority | null,
  gate: Gate,
): Promise<Response> {
  const requestId = context.get('requestId')
  const request = endpoint.form === undefined ? context.req.raw : await limitedUpload(context.req.raw)
  if (isRefusal(request)) return problemResponse(request, requestId)
  const parsed = await parseCall(context, endpoint)
  if (isRefusal(parsed)) return problemResponse(parsed, requestId)
  const call = { request, requestId, address: context.get('address'), secure: gate.secure, ...parsed }
  const stillSignedIn = async () => (await gate.authorityOf(context.req.raw, requestId)) !== null
  const answer = await endpoint.answer(authority === null ? call : { ...call, authority, stillSignedIn })
  if (isRefusal(answer)) return problemResponse(answer, requestId)
  if (answer instanceof Response) return answer
  const headers: Record<string, string> = { 'cache-control': 'no-store' }
  if (hasRevision(answer)) headers['etag'] = `"${answer.revision}"`
  return context.body(JSON.stringify(answer), endpoint.status, { 'content-type': 'application/json', ...headers })
}

function hasRevision(answer: unknown): answer is { readonly revision: number } {
  return typeof answer === 'object' && answer !== null && 'revision' in answer && typeof answer.revision === 'number'
}

interface ParsedCall {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

async function parseCall(context: Context<RequestEnv>, endpoint: Endpoint): Promise<ParsedCall | Refusal> {
  const named = context.req.param()
  const asked = context.req.query()
  if (!Object.values(named).every(isStorable)) return unstorable('address')
  if (!Object.values(asked).every(isStorable)) return unstorable('query')
  const params = endpoint.params?.safeParse(named)
  if (params?.success === false) return invalid('address', params.error)
  const query = endpoint.query?.safeParse(asked)
  if (query?.success === false) return invalid('query', query.error)
  if (endpoint.body === undefined) return { params: params?.data, query: query?.data, body: undefined }
  const sent = await jsonBodyOf(context.req.raw)
  if (isRefusal(sent)) return sent
  const body = endpoint.body.safeParse(sent.json)
  if (!body.success) return invalid('body', body.error)
  return { params: params?.data, query: query?.data, body: body.data }
}

function invalid(part: string, error: z.ZodError): Refusal {
  const issue = error.issues[0]
  const at = issue === undefined || issue.path.length === 0 ? '' : ` at "${issue.path.map(String).join('.')}"`
  return refuse(
    'INVALID_REQUEST',
    `The ${part} does not fit${at}: ${issue?.message ?? 'it is not valid'}.`,
    'See /api/openapi.json for its shape.',
    { issues: error.issues.map(({ path, message }) => ({ path: path.map(String), message })) },
  )
}

function routeOf(prefix: string, endpoint: Endpoint): RouteConfig {
  const headers = z.object(Object.fromEntries(endpoint.headers.map((name) => [name, headerSchema(name)])))
  const content =
    typeof endpoint.gives === 'string'
      ? { [endpoint.gives]: { schema: z.string() } }
      : { 'application/json': { schema: endpoint.gives } }
  return createRoute({
    method: endpoint.method,
    path: `${prefix}${endpoint.path}`,
    operationId: endpoint.name,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    request: {
      ...(endpoint.params === undefined ? {} : { params: endpoint.params }),
      ...(endpoint.query === undefined ? {} : { query: endpoint.query }),
      ...(endpoint.headers.length === 0 ? {} : { headers }),
      ...bodyOf(endpoint),
    },
    responses: {
      [endpoint.status]: { description: 'Done.', content },
      default: {
        description: 'Refused: a code, a sentence and a remedy.',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  })
}

/** A change must say which revision it was made from; every other header may be left out. */
function headerSchema(name: string): z.ZodType {
  return name === 'If-Match' ? z.string() : z.string().optional()
}

function bodyOf({ body, form }: Endpoint): Pick<NonNullable<RouteConfig['request']>, 'body'> {
  if (body !== undefined) return { body: { required: true, content: { 'application/json': { schema: body } } } }
  if (form !== undefined) return { body: { required: true, content: { 'multipart/form-data': { schema: form } } } }
  return {}
}
