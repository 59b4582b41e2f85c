import { describe, expect, it } from 'vitest'
import { combine, outlookOf, rankOfLevel, worse } from './outlook.ts'

describe('combine', () => {
  it.each([
    ['all', [0, 0, 0, 0], 'holds'],
    ['all', [9, 0, 0, 0], 'holds'],
    ['all', [9, 1, 0, 0], 'attention'],
    ['all', [9, 1, 1, 0], 'blocker'],
    ['all', [9, 1, 1, 1], 'broken'],
    ['some', [0, 0, 0, 0], 'holds'],
    ['some', [1, 9, 9, 0], 'holds'],
    ['some', [0, 1, 9, 0], 'attention'],
    ['some', [0, 0, 1, 0], 'blocker'],
    ['some', [9, 9, 9, 1], 'broken'],
  ] as const)('%s of children counted %j amount to %s', (combination, counts, outlook) => {
    expect(outlookOf(combine(Int32Array.from([7, ...counts]), 1, combination))).toBe(outlook)
  })
})

describe('ranks', () => {
  it('leave a record with a note holding', () => {
    expect(rankOfLevel('note')).toBe(0)
  })

  it('keep the worse of two', () => {
    expect(worse(1, 2)).toBe(2)
    expect(worse(3, 0)).toBe(3)
  })
})
