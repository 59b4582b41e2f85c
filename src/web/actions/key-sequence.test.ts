import { expect, test } from 'vitest'
import { KeySequence } from './key-sequence.ts'

const KEYS = ['g h', 'g m', '?', 'n']

function pressed(...keys: readonly (readonly [key: string, at: number])[]): readonly (string | null)[] {
  const sequence = new KeySequence()
  return keys.map(([key, at]) => sequence.press(key, at, KEYS))
}

test('a key alone and keys one after the other', () => {
  expect(pressed(['?', 0])).toEqual(['?'])
  expect(pressed(['g', 0], ['h', 300])).toEqual([null, 'g h'])
})

test('what follows too late begins anew', () => {
  expect(pressed(['g', 0], ['h', 5_000])).toEqual([null, null])
  expect(pressed(['g', 0], ['n', 5_000])).toEqual([null, 'n'])
})

test('a wrong second key is taken as a first one', () => {
  expect(pressed(['g', 0], ['n', 100])).toEqual([null, 'n'])
  expect(pressed(['g', 0], ['g', 100], ['m', 200])).toEqual([null, null, 'g m'])
  expect(pressed(['x', 0], ['h', 100])).toEqual([null, null])
})

test('a completed sequence leaves nothing behind', () => {
  expect(pressed(['g', 0], ['h', 100], ['m', 200])).toEqual([null, 'g h', null])
})
