import { afterEach, expect, test, vi } from 'vitest'
import { dayOf, systemClock } from './clock.ts'

afterEach(() => {
  vi.useRealTimers()
})

test.each([
  ['2026-07-01T22:59:59.999Z', '2026-07-01'],
  ['2026-07-01T23:00:00.000Z', '2026-07-02'],
  ['2026-07-02T00:00:00.000Z', '2026-07-02'],
  ['2026-12-31T23:59:59.999Z', '2026-12-31'],
  ['2027-01-01T00:00:00.000Z', '2027-01-01'],
  // Summer begins at one in the morning of 29 March and ends at that hour of 25 October.
  ['2026-03-28T23:30:00.000Z', '2026-03-28'],
  ['2026-03-29T23:30:00.000Z', '2026-03-30'],
  ['2026-10-24T23:30:00.000Z', '2026-10-25'],
  ['2026-10-25T23:30:00.000Z', '2026-10-25'],
])('at %s it is %s in Britain', (moment, date) => {
  vi.useFakeTimers({ now: Date.parse(moment) })
  expect(systemClock().today()).toBe(date)
  expect(systemClock().now()).toBe(moment)
  expect(dayOf(moment)).toBe(date)
})

test('is the date of a British calendar at every half hour of a year', () => {
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' })
  vi.useFakeTimers()
  const wrong: string[] = []
  for (let moment = Date.UTC(2026, 0); moment < Date.UTC(2027, 0); moment += 30 * 60 * 1000) {
    vi.setSystemTime(moment)
    if (systemClock().today() !== calendar.format(moment)) wrong.push(new Date(moment).toISOString())
  }
  expect(wrong).toEqual([])
})
