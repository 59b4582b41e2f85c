import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import type { Authority } from '../../domain/permission/permission.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { isStorable, jsonBodyOf, unstorable } from './json-body.ts'
import { problemResponse } from './problem.ts'

/** What every request carries once the outer layers have looked at it. */
export interface RequestEnv {
  Variables: { requestId: string; authority: Authority | null; stillSignedIn: () => Promise<boolean> }
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
export function mountEndpoints(app: OpenAPIHono<RequestEnv>, prefix: string, endpoints: readonly Endpoint[]): void {
  for (const endpoint of endpoints) {
    app.openAPIRegistry.registerPath(routeOf(prefix, endpoint))
    const path = `${prefix}${endpoint.path}`.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(endpoint.method.toUpperCase(), path, (context) => answerCall(context, endpoint))
  }
}

async function answerCall(context: Context<RequestEnv>, endpoint: Endpoint): Promise<Response> {
  const requestId = context.get('requestId')
  const authority = context.get('authority')
  if (authority === null) {
    return problemResponse(
      refuse('NOT_SIGNED_IN', 'Nobody is signed in.', 'Open the sign-in link that the server printed.'),
      requestId,
    )
  }
  const parsed = await parseCall(context, endpoint)
  if (isRefusal(parsed)) return problemResponse(parsed, requestId)
  const answer = await endpoint.answer({
    authority,
    request: context.req.raw,
    stillSignedIn: context.get('stillSignedIn'),
    ...parsed,
  })
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
