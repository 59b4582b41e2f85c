import { describe, expect, test } from 'vitest'
import type { HistoryEntry, HistoryStep } from '../record-history-contract.ts'
import { changesSince } from './suspect-difference.tsx'

const entry = (type: HistoryStep['type'], at: string, before: string | null, after: string): HistoryEntry => ({
  by: 'Somebody',
  at,
  why: null,
  steps: [{ sequence: 1, revision: 1, type, changes: [{ field: 'name', label: 'Cause', before, after }] }],
})

describe('what changed since a look', () => {
  const newestFirst = [
    entry('record-changed', '2026-03-03T00:00:00Z', 'second', 'third'),
    entry('record-changed', '2026-03-02T00:00:00Z', 'first', 'second'),
    entry('record-created', '2026-03-01T00:00:00Z', null, 'first'),
  ]

  test('is told from what was seen to what is there now', () => {
    expect(changesSince(newestFirst, '2026-03-01T12:00:00Z')).toMatchObject([{ before: 'first', after: 'third' }])
  })

  test('leaves out what had been seen, and what a new record began with', () => {
    expect(changesSince(newestFirst, '2026-03-02T12:00:00Z')).toMatchObject([{ before: 'second', after: 'third' }])
    expect(changesSince(newestFirst, '2026-02-01T00:00:00Z')).toMatchObject([{ before: 'first', after: 'third' }])
    expect(changesSince(newestFirst, '2026-03-03T00:00:00Z')).toEqual([])
  })

  test('is nothing when it was turned back', () => {
    const back = [entry('record-changed', '2026-03-04T00:00:00Z', 'third', 'first'), ...newestFirst]
    expect(changesSince(back, '2026-03-01T12:00:00Z')).toEqual([])
  })
})
