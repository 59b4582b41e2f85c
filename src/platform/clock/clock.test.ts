import { expect, test } from 'vitest'
import { fixedClock, systemClock } from './clock.ts'

test('an hour before midnight UTC in summer is already tomorrow in Britain', () => {
  expect(fixedClock('2026-07-01T23:30:00.000Z').today()).toBe('2026-07-02')
  expect(fixedClock('2026-07-01T23:30:00.000Z', 'UTC').today()).toBe('2026-07-01')
})

test('the system clock moves and speaks ISO 8601', () => {
  expect(systemClock().now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.]\d{3}Z$/)
  expect(systemClock().today()).toMatch(/^\d{4}-\d\d-\d\d$/)
})
