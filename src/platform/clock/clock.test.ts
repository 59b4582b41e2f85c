import { afterEach, expect, test, vi } from 'vitest'
import { systemClock } from './clock.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('half an hour before midnight UTC in summer is already tomorrow in Britain', () => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T23:30:00.000Z') })
  expect(systemClock().today()).toBe('2026-07-02')
  expect(systemClock('UTC').today()).toBe('2026-07-01')
  expect(systemClock().now()).toBe('2026-07-01T23:30:00.000Z')
})
