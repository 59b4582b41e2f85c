import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { networkOf } from './trusted-proxies.ts'

/** How often something may be asked for. */
export interface RateLimit {
  /** In the long run, by one account; an address, behind which a whole hospital may be, is allowed four times as much. */
  readonly perMinute: number
  /** How many may come at once; else as many as a minute allows. */
  readonly burst?: number
}

/**
 * Counts requests by the route that answers them, never by how the path was spelt. Each process counts for itself, so
 * that several allow together as many times more as there are processes.
 */
export interface RateLimiter {
  /** Why this address may not ask again yet, or null; without a limit of its own a route has the general one. */
  ofAddress(route: string, address: string, limit?: RateLimit): Refusal | null
  /** The same for an account, wherever it asks from. */
  ofAccount(route: string, account: string, limit?: RateLimit): Refusal | null
}

const MINUTE = 60_000
const ACCOUNTS_AT_AN_ADDRESS = 4
const MOST_REMEMBERED = 50_000
/** So many at least are forgotten at a time, the oldest first, that a flood does not pay for a sweep with each request. */
const FORGOTTEN_AT_ONCE = 10_000

/** Makes a limiter; `now` is in milliseconds, and where `general` is null only routes with their own limit have one. */
export function createRateLimiter(general: RateLimit | null, now: () => number): RateLimiter {
  /** When each bucket will be full again: a token bucket needs to remember nothing else. */
  const fullAgainAt = new Map<string, number>()

  const makeRoom = (at: number): void => {
    for (const [key, full] of fullAgainAt) if (full <= at) fullAgainAt.delete(key)
    for (const key of fullAgainAt.keys()) {
      if (fullAgainAt.size <= MOST_REMEMBERED - FORGOTTEN_AT_ONCE) return
      fullAgainAt.delete(key)
    }
  }

  const take = (key: string, limit: RateLimit, share: number): Refusal | null => {
    const at = now()
    const perMinute = limit.perMinute * share
    const interval = MINUTE / perMinute
    const burst = (limit.burst ?? limit.perMinute) * share
    const full = Math.max(fullAgainAt.get(key) ?? at, at)
    const wait = full + interval - at - burst * interval
    // Less than a microsecond is what adding fractions leaves behind.
    if (wait > 0.001) return tooOften(perMinute, Math.ceil(wait / 1000))
    if (!fullAgainAt.has(key) && fullAgainAt.size >= MOST_REMEMBERED) makeRoom(at)
    fullAgainAt.set(key, full + interval)
    return null
  }

  return {
    ofAddress: (route, address, limit = general ?? undefined) =>
      limit === undefined ? null : take(`${route} from ${networkOf(address)}`, limit, ACCOUNTS_AT_AN_ADDRESS),
    ofAccount: (route, account, limit = general ?? undefined) =>
      limit === undefined ? null : take(`${route} by ${account}`, limit, 1),
  }
}

function tooOften(perMinute: number, seconds: number): Refusal {
  return refuse(
    'RATE_LIMITED',
    `This has been asked for more than ${perMinute} times a minute.`,
    `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} and try again.`,
    { retryAfter: seconds },
  )
}
