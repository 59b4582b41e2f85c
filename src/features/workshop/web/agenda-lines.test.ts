import { expect, test } from 'vitest'
import { linesOf, moved } from './agenda-lines.ts'

test('pasted lines lose their bullets and numbers, and nothing else', () => {
  expect(linesOf('1. Order\n\n- Verify\n • Supply \n10 mg or more\n2) Give')).toEqual([
    'Order',
    'Verify',
    'Supply',
    '10 mg or more',
    'Give',
  ])
})

test('an entry moves by one place, and not past the edge', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
