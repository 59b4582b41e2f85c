import type { MiddlewareHandler } from 'hono'
import type { RequestEnv } from './request-env.ts'

// Scripts and styles come from files of this server only: no inline one, not even with a nonce.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

const A_YEAR = 31_536_000

/** The headers that keep a page from running or leaking what it should not; over HTTPS also the one that keeps it there. */
export function headersOfEveryAnswer(secure: boolean): Readonly<Record<string, string>> {
  return secure ? { ...HEADERS, 'strict-transport-security': `max-age=${A_YEAR}; includeSubDomains` } : HEADERS
}

/** Sets them on every response; what does not say that it may be kept is kept by nobody. */
export function securityHeaders(secure: boolean): MiddlewareHandler<RequestEnv> {
  const everywhere = Object.entries(headersOfEveryAnswer(secure))
  return async (context, next) => {
    await next()
    const { headers } = context.res
    for (const [name, value] of everywhere) headers.set(name, value)
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
    headers.set('x-request-id', context.get('requestId'))
  }
}
