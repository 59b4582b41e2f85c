import { expect, test } from 'vitest'
import { choiceCalled, choiceTyped, typedWith } from './typed-choice.ts'

const SEVERITIES = ['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic']
const LIKELIHOODS = ['Very Low', 'Low', 'Medium', 'High', 'Very High']

const keysOf = (text: string) => Array.from(text)

const after = (choices: readonly string[], keys: readonly string[]) => {
  const typed = keys.reduce(
    (before, key) => typedWith(before, { key, ctrlKey: false, metaKey: false, altKey: false }) ?? before,
    '',
  )
  return choiceTyped(choices, typed)
}

test.each([
  ['m', 'Minor'],
  ['ma', 'Major'],
  ['Major', 'Major'],
  ['CAT', 'Catastrophic'],
  ['Mx', 'Mx'],
])('%s means %s, and never the next best', (text, word) => {
  expect(after(SEVERITIES, keysOf(text))).toBe(word)
})

test('words of two parts are typed with their space, and Backspace takes a letter back', () => {
  expect(after(LIKELIHOODS, keysOf('Very High'))).toBe('Very High')
  expect(after(LIKELIHOODS, [...keysOf('Lx'), 'Backspace'])).toBe('Low')
  expect(after(LIKELIHOODS, ['l', 'Backspace'])).toBe('')
})

test('keys that type nothing are left to the list', () => {
  for (const key of ['ArrowDown', 'Enter', ' ']) {
    expect(typedWith('', { key, ctrlKey: false, metaKey: false, altKey: false })).toBeNull()
  }
  expect(typedWith('m', { key: 'z', ctrlKey: true, metaKey: false, altKey: false })).toBeNull()
})

const BOTH = SEVERITIES.flatMap((severity) => ['–', ...LIKELIHOODS].map((likelihood) => `${severity} × ${likelihood}`))

test.each([
  ['major', 'Major × –'],
  ['major l', 'Major × Low'],
  ['major x very h', 'Major × Very High'],
  ['Major × Medium', 'Major × Medium'],
  ['major z', 'major z'],
])('two words are typed without the sign between them: %s means %s', (text, choice) => {
  expect(after(BOTH, keysOf(text))).toBe(choice)
})

test('a choice is called by its whole name only', () => {
  expect(choiceCalled(BOTH, 'MAJOR x low')).toBe('Major × Low')
  expect(choiceCalled(BOTH, 'major lo')).toBeUndefined()
  expect(choiceCalled(BOTH, '')).toBeUndefined()
})
