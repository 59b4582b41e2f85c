import { expect, test } from 'vitest'
import { afterOwnRevisions, noteOwnRevision } from './own-revisions.ts'

test('what somebody did follows their own writes one after the other, and stops where others wrote', () => {
  noteOwnRevision('h', 5, 6)
  noteOwnRevision('h', 6, 7)
  noteOwnRevision('h', 8, 10)
  expect([4, 5, 6, 7, 8].map((revision) => afterOwnRevisions('h', revision))).toEqual([4, 7, 7, 7, 8])
  expect(afterOwnRevisions('other', 5)).toBe(5)
})
