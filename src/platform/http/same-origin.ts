import type { MiddlewareHandler } from 'hono'
import { refuse } from '../../domain/record/refusal.ts'
import { problemResponse } from './problem.ts'
import type { RequestEnv } from './request-env.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a changing request that a browser sent from another site; programs that send no Origin carry a token. A page is
 * our own when it came from the public address, or, where none is set, from the host that the request names.
 */
export function sameOriginOnly(publicUrl: string | null): MiddlewareHandler<RequestEnv> {
  return async (context, next) => {
    const { method } = context.req
    const origin = context.req.header('origin')
    const isOurs = (from: string) =>
      publicUrl === null ? hostOf(from) === context.req.header('host') : from === publicUrl
    const foreign = origin === undefined ? context.req.header('sec-fetch-site') === 'cross-site' : !isOurs(origin)
    if (SAFE.has(method) || !foreign) return next()
    return problemResponse(
      refuse('ORIGIN_REFUSED', 'This request came from a page of another site.', 'Open Safecase itself and try again.'),
      context.get('requestId'),
    )
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
