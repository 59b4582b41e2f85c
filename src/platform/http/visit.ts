import type { Refusal } from '../../domain/record/refusal.ts'
import { problemResponse } from './problem.ts'
import type { RateLimit, RateLimiter } from './rate-limit.ts'

/** What a page outside `/api` is told of a request besides the request itself. */
export interface Visit {
  readonly requestId: string
  /** The address it came from, seen through the proxies that are trusted. */
  readonly address: string
  /** Whether people reach this server over HTTPS, so that cookies must not travel without it. */
  readonly secure: boolean
  /** Counts a request of a route by its address and, where one is named, by account; gives the answer if it is too often. */
  limited(route: string, limit: RateLimit, account?: string): Response | null
}

/** Makes what a page is told. */
export function visitOf(
  limiter: RateLimiter,
  { requestId, address, secure }: Pick<Visit, 'requestId' | 'address' | 'secure'>,
): Visit {
  const answer = (refusal: Refusal | null) => (refusal === null ? null : problemResponse(refusal, requestId))
  return {
    requestId,
    address,
    secure,
    limited: (route, limit, account) =>
      answer(
        limiter.ofAddress(route, address, limit) ??
          (account === undefined ? null : limiter.ofAccount(route, account, limit)),
      ),
  }
}
