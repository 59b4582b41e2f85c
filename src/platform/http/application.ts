import { OpenAPIHono } from '@hono/zod-openapi'
import type { Authority } from '../../domain/permission/permission.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { mountEndpoints, type RequestEnv } from './mount-endpoints.ts'
import { problemResponse } from './problem.ts'
import { sameOriginOnly } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

/** What the outer layers of the application need from the product. */
export interface ApplicationParts {
  readonly title: string
  readonly version: string
  readonly newId: () => string
  /** Who sent the request, or null when nobody is signed in. */
  readonly authorityOf: (request: Request, requestId: string) => Promise<Authority | null>
  readonly endpoints: readonly Endpoint[]
  /** Answers what is not under `/api`: pages, sign-in, health. */
  readonly pages: (request: Request) => Promise<Response | null>
  /** A bug: logged here, told to the person only as INTERNAL. Gives the refusal when the failure is one after all. */
  readonly onFailure: (error: unknown, requestId: string) => Refusal | null
  readonly schemas: Readonly<Record<string, Record<string, unknown>>>
}

const PREFIX = '/api'

/** The whole HTTP application: outer layers, the endpoints under `/api` with their OpenAPI document, and pages. */
export function createApplication(parts: ApplicationParts): OpenAPIHono<RequestEnv> {
  const app = new OpenAPIHono<RequestEnv>()
  app.use(async (context, next) => {
    context.set('requestId', parts.newId())
    context.set('authority', null)
    await next()
  })
  app.use(securityHeaders)
  app.use(sameOriginOnly)
  app.use(`${PREFIX}/*`, async (context, next) => {
    const authorityNow = () => parts.authorityOf(context.req.raw, context.get('requestId'))
    context.set('authority', await authorityNow())
    context.set('stillSignedIn', async () => (await authorityNow()) !== null)
    await next()
  })
  mountEndpoints(app, PREFIX, parts.endpoints)
  for (const [name, schema] of Object.entries(parts.schemas)) {
    app.openAPIRegistry.registerComponent('schemas', name, schema)
  }
  app.get(`${PREFIX}/openapi.json`, (context) =>
    context.json(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: parts.title, version: parts.version } })),
  )
  app.notFound(async (context) => {
    const page = context.req.path.startsWith(`${PREFIX}/`) ? null : await parts.pages(context.req.raw)
    return (
      page ??
      problemResponse(
        refuse('UNKNOWN_ROUTE', `Nothing answers ${context.req.method} ${context.req.path}.`, 'See /api/openapi.json.'),
        context.get('requestId'),
      )
    )
  })
  app.onError((error, context) => {
    const requestId = context.get('requestId')
    const known = parts.onFailure(error, requestId)
    const internal = refuse(
      'INTERNAL',
      'Something failed that should not; nothing was stored.',
      `Try again; if it stays, give the request id ${requestId} to whoever runs this server.`,
    )
    return problemResponse(known ?? internal, requestId)
  })
  return app
}
