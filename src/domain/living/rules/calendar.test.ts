import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, daysLater } from './calendar.ts'

describe('daysLater', () => {
  it('agrees with the calendar of the platform', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (date, count) => {
        const iso = date.toISOString().slice(0, 10)
        const expected = new Date(Date.parse(`${iso}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
        expect(daysLater(iso, count)).toBe(expected)
      }),
    )
  })
})

describe('dayAfter', () => {
  it.each([
    ['2026-02-28', '2026-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-12-31', '2027-01-01'],
    ['2026-06-08', '2026-06-09'],
  ])('follows %s by %s', (date, next) => {
    expect(dayAfter(date)).toBe(next)
  })
})
