import { expect, test } from 'vitest'
import type { Outlook } from '../../../../domain/living/finding.ts'
import { doubtOfAll } from './doubt-of-all.ts'

const of = (...outlooks: readonly Outlook[]) => doubtOfAll(outlooks.map((outlook) => ({ outlook })))

test('a doubt is shared when all of several records are in it', () => {
  expect(of('blocker', 'blocker', 'blocker')).toBe('blocker')
  expect(of('attention', 'attention')).toBe('attention')
})

test('nothing is shared by records that differ, that hold, or by one alone', () => {
  expect(of('blocker', 'attention')).toBeNull()
  expect(of('blocker', 'holds')).toBeNull()
  expect(of('holds', 'holds')).toBeNull()
  expect(of('broken')).toBeNull()
  expect(of()).toBeNull()
})
