import { describe, expect, it } from 'vitest'
import { withDates } from './relative-date.ts'

describe('a relative date', () => {
  it.each([
    ['today', '2026-01-31', '2026-01-31'],
    ['today-31d', '2026-01-31', '2025-12-31'],
    ['today+1m', '2026-01-31', '2026-02-28'],
    ['today+1m', '2028-01-31', '2028-02-29'],
    ['today-2m', '2026-01-31', '2025-11-30'],
    ['today+1y', '2028-02-29', '2029-02-28'],
  ])('%s counted from %s is %s', (written, today, date) => {
    expect(withDates(written, today)).toBe(date)
  })

  it('is found at any depth, and nothing else is touched', () => {
    const written = { on: 'today', list: ['today+1d', 'as of today', 'today+d', 3, null, true] }
    const read = { on: '2026-03-28', list: ['2026-03-29', 'as of today', 'today+d', 3, null, true] }
    expect(withDates(written, '2026-03-28')).toEqual(read)
  })
})
