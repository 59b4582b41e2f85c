import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRateLimiter, type RateLimit } from './rate-limit.ts'

/** A limiter whose clock stands where the test puts it. */
function limiterAt(general: RateLimit | null) {
  const clock = { ms: 0 }
  return { clock, limiter: createRateLimiter(general, () => clock.ms) }
}

describe('a rate limit', () => {
  const limit = { perMinute: 6, burst: 3 }

  test('lets a burst through, then one at a time as often as it says', () => {
    const { clock, limiter } = limiterAt(null)
    const ask = () => limiter.ofAccount('route', 'me', limit)
    expect([ask(), ask(), ask()]).toEqual([null, null, null])
    expect(ask()).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: 10 } })
    clock.ms = 9_999
    expect(ask()).toMatchObject({ details: { retryAfter: 1 } })
    clock.ms = 10_000
    expect([ask(), ask()]).toEqual([null, expect.objectContaining({ code: 'RATE_LIMITED' })])
    clock.ms = 600_000
    expect([ask(), ask(), ask(), ask()]).toMatchObject([null, null, null, { code: 'RATE_LIMITED' }])
  })

  test('whoever waits as long as it says is let through', () => {
    const limits = fc.record({
      perMinute: fc.integer({ min: 1, max: 10_000 }),
      burst: fc.integer({ min: 1, max: 100 }),
    })
    fc.assert(
      fc.property(limits, fc.array(fc.nat(20_000), { maxLength: 200 }), (some, pauses) => {
        const { clock, limiter } = limiterAt(some)
        for (const pause of pauses) {
          clock.ms += pause
          const refused = limiter.ofAccount('route', 'me')
          if (refused === null) continue
          clock.ms += Number(refused.details?.['retryAfter']) * 1_000
          expect(limiter.ofAccount('route', 'me')).toBeNull()
        }
      }),
    )
  })

  test('no stretch of time lets more through than the burst and what it refills', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 300 }), (pauses) => {
        const { clock, limiter } = limiterAt(limit)
        let taken = 0
        for (const pause of pauses) {
          clock.ms += pause
          if (limiter.ofAccount('route', 'me') === null) taken += 1
        }
        expect(taken).toBeLessThanOrEqual(limit.burst + Math.floor((clock.ms * limit.perMinute) / 60_000))
      }),
    )
  })

  test('counts routes, accounts and addresses apart, and an address four times as patiently', () => {
    const { limiter } = limiterAt({ perMinute: 1 })
    const accounts = ['me', 'you'].flatMap((who) => [limiter.ofAccount('a', who), limiter.ofAccount('b', who)])
    expect(accounts).toEqual([null, null, null, null])
    expect(limiter.ofAccount('a', 'me')).not.toBeNull()
    const address = Array.from({ length: 5 }, () => limiter.ofAddress('a', '192.0.2.1') === null)
    expect(address).toEqual([true, true, true, true, false])
    expect(limiter.ofAddress('a', '192.0.2.2')).toBeNull()
  })

  test('counts a whole /64 of IPv6 as one', () => {
    const { limiter } = limiterAt({ perMinute: 1 })
    const asked = ['2001:db8::1', '2001:db8::2', '2001:db8::3:4', '2001:DB8:0:0:ffff::', '2001:db8::5']
    expect(asked.map((address) => limiter.ofAddress('a', address) === null)).toEqual([true, true, true, true, false])
    expect(limiter.ofAddress('a', '2001:db8:0:1::1')).toBeNull()
  })

  test('without a general limit only a route of its own has one', () => {
    const { limiter } = limiterAt(null)
    const asked = Array.from({ length: 10_000 }, () => limiter.ofAddress('a', '192.0.2.1'))
    expect(asked.every((refusal) => refusal === null)).toBe(true)
    expect([1, 2, 3, 4].map(() => limiter.ofAccount('b', 'me', limit) === null)).toEqual([true, true, true, false])
  })

  test('a flood from ever new networks does not make it grow, and what has refilled goes first', () => {
    const { clock, limiter } = limiterAt({ perMinute: 1 })
    for (let at = 0; at < 120_000; at += 1) limiter.ofAccount('a', `account ${at}`)
    expect(limiter.ofAccount('a', 'account 119999')).not.toBeNull()
    clock.ms = 60_000
    expect(limiter.ofAccount('a', 'account 119999')).toBeNull()
  })
})
