import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapped } from './wrapped.ts'

test('keeps every word, in order, within 80 columns', () => {
  const word = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom('a', 'b', '–') })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 0, max: 20 }), (words, indent) => {
      const text = wrapped(' '.repeat(indent), words.join(' '))
      expect(text.split(/\s+/).filter((part) => part !== '')).toEqual(words)
      for (const line of text.split('\n')) {
        expect(line.length).toBeLessThanOrEqual(80)
        expect(line.startsWith(' '.repeat(indent))).toBe(true)
      }
    }),
  )
})

test('leaves a word whole that is longer than a line', () => {
  const long = 'x'.repeat(100)
  expect(wrapped('  → ', `see ${long} there`)).toBe(`  → see\n    ${long}\n    there`)
})
