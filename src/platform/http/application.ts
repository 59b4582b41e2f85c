import { OpenAPIHono } from '@hono/zod-openapi'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { endStreamsWith, closeWith } from './draining.ts'
import type { Endpoint } from './endpoint.ts'
import { methodsAt } from './methods-at.ts'
import { mountEndpoints, type Gate } from './mount-endpoints.ts'
import { openApiDocument, type Described } from './openapi-document.ts'
import { pageRouteOf } from './page-route.ts'
import { problemResponse } from './problem.ts'
import type { RequestEnv } from './request-env.ts'
import { sameOriginOnly } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { visitOf, type Visit } from './visit.ts'

/** One request that was answered, as a log line or a figure tells of it: nothing that anybody wrote. */
export interface Answered {
  readonly requestId: string
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly organisation: string | null
}

/** What the outer layers of the application need from the product. */
export interface ApplicationParts extends Omit<Gate, 'secure'> {
  readonly title: string
  readonly version: string
  readonly newId: () => string
  readonly endpoints: readonly Endpoint[]
  /** Answers what is not under `/api`: pages, sign-in, health. */
  readonly pages: (request: Request, visit: Visit) => Promise<Response | null>
  /** A bug: logged here, told to the person only as INTERNAL. Gives the refusal when the failure is one after all. */
  readonly onFailure: (error: unknown, requestId: string) => Refusal | null
  /** What the OpenAPI document needs besides; asked for with the document. */
  readonly described: () => Described
  /** Who sent a request, from its peer and its `X-Forwarded-For`. */
  readonly addressOf: (peer: string, forwardedFor: string | null) => string
  /** The origin people open, where it is not the address listened on. */
  readonly publicUrl: string | null
  /** Ends when the server has been told to stop, and takes no new connection any more. */
  readonly draining: AbortSignal
  readonly onAnswered: (answered: Answered) => void
}

const PREFIX = '/api'
const DOCUMENT_PATH = '/openapi.json'
const DOCUMENT = `${PREFIX}${DOCUMENT_PATH}`
/** What a page answers to. */
const PAGE_METHODS = ['GET', 'HEAD']
/** The route of what no endpoint answers. */
const UNMATCHED = `${PREFIX}/*`

/** The whole HTTP application: outer layers, the endpoints under `/api` with their OpenAPI document, and pages. */
export function createApplication(parts: ApplicationParts): OpenAPIHono<RequestEnv> {
  const secure = parts.publicUrl?.startsWith('https:') ?? false
  const app = new OpenAPIHono<RequestEnv>()
  app.use(async (context, next) => {
    const started = performance.now()
    // A request that was made up, as tests do, comes from nowhere.
    const peer = context.env?.incoming?.socket.remoteAddress ?? ''
    context.set('requestId', parts.newId())
    context.set('address', parts.addressOf(peer, context.req.header('x-forwarded-for') ?? null))
    context.set('route', UNMATCHED)
    context.set('authority', null)
    await next()
    // Of a head alone nobody reads the body: whatever would feed it ends.
    if (context.req.method === 'HEAD') await context.res.body?.cancel()
    parts.onAnswered({
      requestId: context.get('requestId'),
      method: context.req.method,
      route: context.get('route'),
      status: context.res.status,
      ms: performance.now() - started,
      organisation: context.get('authority')?.organisation ?? null,
    })
  })
  app.use(securityHeaders(secure))
  app.use(closeWith(parts.draining))
  app.use(sameOriginOnly(parts.publicUrl))
  app.use(`${PREFIX}/*`, endStreamsWith(parts.draining, parts.onFailure))
  mountEndpoints(app, PREFIX, parts.endpoints, { ...parts, secure })
  const methodsOf = methodsAt(PREFIX, [...parts.endpoints, { path: DOCUMENT_PATH, method: 'get' }])
  let document: string | undefined
  app.get(DOCUMENT, (context) => {
    context.set('route', DOCUMENT)
    const tooOften = parts.limiter.ofAddress(DOCUMENT, context.get('address'))
    if (tooOften !== null) return problemResponse(tooOften, context.get('requestId'))
    // Made when somebody first asks for it, and the same from then on.
    document ??= JSON.stringify(openApiDocument(parts, PREFIX))
    return context.body(document, 200, { 'content-type': 'application/json' })
  })
  app.notFound(async (context) => {
    const { method, path } = context.req
    const [requestId, address] = [context.get('requestId'), context.get('address')]
    const isPage = path !== PREFIX && !path.startsWith(`${PREFIX}/`)
    if (isPage) context.set('route', pageRouteOf(path))
    const tooOften = parts.limiter.ofAddress(context.get('route'), address)
    if (tooOften !== null) return problemResponse(tooOften, requestId)
    const visit = visitOf(parts.limiter, { requestId, address, secure })
    const page = isPage ? await parts.pages(context.req.raw, visit) : null
    const methods = isPage && !PAGE_METHODS.includes(method) ? PAGE_METHODS : methodsOf(path)
    return page ?? problemResponse(unanswered(method, path, methods), requestId)
  })
  app.onError((error, context) => {
    const requestId = context.get('requestId')
    if (wentAway(context.env?.incoming)) return problemResponse(incomplete(), requestId)
    return problemResponse(parts.onFailure(error, requestId) ?? internal(requestId), requestId)
  })
  return app
}

function unanswered(method: string, path: string, methods: readonly string[]): Refusal {
  const allow = methods.join(', ')
  return methods.length === 0
    ? refuse('UNKNOWN_ROUTE', `Nothing answers ${method} ${path}.`, 'See /api/openapi.json.')
    : refuse('METHOD_NOT_ALLOWED', `${path} does not answer ${method}.`, `Use ${allow}.`, { allow })
}

/** Whether the client ended the connection before its request was whole; what failed of that is no bug. */
function wentAway(incoming: RequestEnv['Bindings']['incoming']): boolean {
  return incoming !== undefined && incoming.destroyed && !incoming.complete
}

function incomplete(): Refusal {
  return refuse('INVALID_REQUEST', 'The request ended before it was whole.', 'Send it again.')
}

function internal(requestId: string): Refusal {
  return refuse(
    'INTERNAL',
    'Something failed that should not; nothing was stored.',
    `Try again; if it stays, give the request id ${requestId} to whoever runs this server.`,
  )
}
