import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Authority } from '../../domain/permission/permission.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { limitedUpload } from './limited-upload.ts'
import { parseCall } from './parse-call.ts'
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

/** Puts endpoints under a prefix of the application: parse, call, present. */
export function mountEndpoints(
  app: OpenAPIHono<RequestEnv>,
  prefix: string,
  endpoints: readonly Endpoint[],
  gate: Gate,
): void {
  for (const endpoint of endpoints) {
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
  if (authority === null) return notSignedIn(context.req.header('authorization') !== undefined)
  return gate.limiter.ofAccount(name, `${authority.organisation} ${authority.actor.id}`, limit) ?? authority
}

function notSignedIn(byToken: boolean): Refusal {
  return byToken
    ? refuse(
        'NOT_SIGNED_IN',
        'The token of the request opens nothing here.',
        'It is wrong, expired or revoked: make a new service token under Organisation.',
      )
    : refuse('NOT_SIGNED_IN', 'Nobody is signed in.', 'Sign in, or open the sign-in link that the server printed.')
}

async function answerCall(
  context: Context<RequestEnv>,
  endpoint: Endpoint,
  authority: Authority | null,
  gate: Gate,
): Promise<Response> {
  const requestId = context.get('requestId')
  const request = context.req.raw
  const form = endpoint.form === undefined ? new FormData() : await limitedUpload(request)
  if (isRefusal(form)) return problemResponse(form, requestId)
  const parsed = await parseCall(context, endpoint)
  if (isRefusal(parsed)) return problemResponse(parsed, requestId)
  const call = { request, form, requestId, address: context.get('address'), secure: gate.secure, ...parsed }
  const stillSignedIn = async () => (await gate.authorityOf(request, requestId)) !== null
  const answer = await endpoint.answer(authority === null ? call : { ...call, authority, stillSignedIn })
  if (isRefusal(answer)) return problemResponse(answer, requestId)
  if (answer instanceof Response) return answer
  const headers: Record<string, string> = { 'cache-control': 'no-store' }
  const revision = revisionIn(answer)
  if (revision !== null) headers['etag'] = `"${revision}"`
  return context.body(JSON.stringify(answer), endpoint.status, { 'content-type': 'application/json', ...headers })
}

/** The revision of what an answer is about: its own, or that of the record in it. */
function revisionIn(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null) return null
  if ('revision' in answer && typeof answer.revision === 'number') return answer.revision
  return 'record' in answer ? revisionIn(answer.record) : null
}
