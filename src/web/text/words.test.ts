import { expect, test } from 'vitest'
import { initialsOf } from './words.ts'

test('initials of names', () => {
  expect(['Dr Ada Brown', 'Ada de la Cruz', 'Local administrator', 'Ada', ' '].map(initialsOf)).toEqual([
    'AB',
    'AC',
    'LA',
    'A',
    '',
  ])
})
