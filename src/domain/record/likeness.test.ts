import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likeness, shapeOf } from './likeness.ts'

const between = (a: string, b: string) => likeness(shapeOf(a), shapeOf(b))

describe('the likeness of two texts', () => {
  test('is the same either way round, from 0 to 1, and 1 for a text and itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(between(a, b)).toBe(between(b, a))
        expect(between(a, b)).toBeGreaterThanOrEqual(0)
        expect(between(a, b)).toBeLessThanOrEqual(1)
        expect(between(a, a)).toBe(shapeOf(a).words.size === 0 ? 0 : 1)
      }),
    )
  })

  test('tells what is about the same thing from what is not', () => {
    const wrong = 'Medicine given to the wrong patient'
    expect(between(wrong, 'A medicine is given to another, wrong patient')).toBeGreaterThan(0.6)
    expect(between(wrong, 'Medicines giving to wrong patients')).toBeGreaterThan(0.4)
    expect(between(wrong, 'The chart cannot be opened during an outage')).toBeLessThan(0.1)
  })
})
