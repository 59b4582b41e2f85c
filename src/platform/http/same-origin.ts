import type { MiddlewareHandler } from 'hono'
import { refuse } from '../../domain/record/refusal.ts'
import type { RequestEnv } from './mount-endpoints.ts'
import { problemResponse } from './problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses a changing request that a browser sent from another site; programs that send no Origin carry a token. */
export const sameOriginOnly: MiddlewareHandler<RequestEnv> = async (context, next) => {
  const origin = context.req.header('origin')
  const foreign = origin !== undefined && !SAFE.has(context.req.method) && hostOf(origin) !== context.req.header('host')
  if (!foreign) return next()
  return problemResponse(
    refuse('ORIGIN_REFUSED', 'This request came from a page of another site.', 'Open Safecase itself and try again.'),
    context.get('requestId'),
  )
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
