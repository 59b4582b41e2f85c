import { expect, test } from 'vitest'
import { isId, newId } from './ids.ts'

test('ten thousand ids differ, and are all version 7 of the RFC 9562 variant', () => {
  const ids = Array.from({ length: 10_000 }, () => newId())
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('ids sort in the order in which they were made', () => {
  const ids = Array.from({ length: 20_000 }, () => newId())
  expect(ids.toSorted()).toEqual(ids)
})

test.each(['', 'H-12', "' or 1=1", '0190A6F0-0000-7000-8000-000000000000'])('%j is no id', (text) => {
  expect(isId(text)).toBe(false)
})
