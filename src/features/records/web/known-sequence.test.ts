import { expect, test } from 'vitest'
import { isKnownTo } from './known-sequence.ts'

test('an answer knows of what happened up to its own sequence, and one that tells none knows of nothing', () => {
  expect(isKnownTo({ sequence: 7 }, 7)).toBe(true)
  expect(isKnownTo({ sequence: 7 }, 8)).toBe(false)
  expect(isKnownTo({ sequence: 7 }, Number.POSITIVE_INFINITY)).toBe(false)
  for (const answer of [undefined, null, [], {}, { sequence: '9' }]) expect(isKnownTo(answer, 1)).toBe(false)
})
