import { expect, test } from 'vitest'
import { countedPart, initialsOf } from './words.ts'

test('initials of names', () => {
  expect(['Dr Ada Brown', 'Ada de la Cruz', 'Local administrator', 'Ada', ' '].map(initialsOf)).toEqual([
    'AB',
    'AC',
    'LA',
    'A',
    '',
  ])
})

test('counts of what is shown, with both numbers written as people read them', () => {
  expect(countedPart(1_157, 1_157, 'change')).toBe('1,157 changes')
  expect(countedPart(1_000, 1_157, 'change')).toBe('1,000 of 1,157 changes')
  expect(countedPart(1, 1, 'change')).toBe('1 change')
})
