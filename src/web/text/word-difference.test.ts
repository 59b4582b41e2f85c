import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Stretch, wordDifference } from './word-difference.ts'

const marked = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')

test.each([
  ['The dose is wrong', 'The dose is late', 'The dose is [wrong]', 'The dose is [late]'],
  ['A second check', 'A second independent check', 'A second check', 'A second [independent] check'],
  ['Two nurses check the dose', 'One nurse checks it', '[Two nurses check the dose]', '[One nurse checks it]'],
  ['Same', 'Same', 'Same', 'Same'],
  ['', 'New text', '', '[New text]'],
])('%s → %s', (before, after, shownBefore, shownAfter) => {
  const difference = wordDifference(before, after)
  expect([marked(difference.before), marked(difference.after)]).toEqual([shownBefore, shownAfter])
})

const long = (word: string) => `Begin ${`${word} `.repeat(3_000)}end`

const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n'), { maxLength: 30 }).map((parts) => parts.join(''))

test('each side is the whole text again, and equal texts have no mark', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const difference = wordDifference(before, after)
      expect(difference.before.map((one) => one.text).join('')).toBe(before)
      expect(difference.after.map((one) => one.text).join('')).toBe(after)
      const same = wordDifference(after, after)
      expect([...same.before, ...same.after].some(({ isMarked }) => isMarked)).toBe(false)
    }),
  )
})

test('texts too long to compare word by word differ between their common beginning and end', () => {
  const { before } = wordDifference(long('a'), long('b'))
  expect(before.map(({ isMarked }) => isMarked)).toEqual([false, true, false])
})
