import { expect, test } from 'vitest'
import { isRefusal } from '../../domain/record/refusal.ts'
import { EXPLAINED_CODES, explainCode } from './explained-code-queries.ts'

const SENTENCE = /^[\p{Lu}“].*\.$/u

test.each(EXPLAINED_CODES)('%s is explained in a sentence, with what to do', (code) => {
  const explained = explainCode(code.toLowerCase())
  if (isRefusal(explained)) throw new Error(explained.sentence)
  expect(explained.code).toBe(code)
  expect(explained.sentence).toMatch(SENTENCE)
  expect(explained.remedy).toMatch(SENTENCE)
})

test.each([
  ['HAZ01', 'HAZ-01'],
  ['haz-1', 'HAZ-01'],
  ['CLASHED', 'CLASH'],
  ['unknown_recod', 'UNKNOWN_RECORD'],
])('%s leads to %s', (asked, nearest) => {
  expect(explainCode(asked)).toMatchObject({
    code: 'UNKNOWN_CODE',
    remedy: `The nearest is ${nearest}: "safecase explain ${nearest}".`,
  })
})

test('what comes near to nothing is told what codes look like', () => {
  const refused = explainCode('toString')
  expect(isRefusal(refused) && refused.remedy).toMatch(/^Codes look like/)
})
