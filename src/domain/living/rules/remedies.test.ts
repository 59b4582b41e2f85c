import { describe, expect, it } from 'vitest'
import { ALL_CASES } from './all-cases.test-support.ts'
import { remediesOf, REMEDIES } from './all-remedies.test-support.ts'
import { judge, judgeMended } from './rule-case.test-support.ts'

describe('the remedies', () => {
  it('are tried for each rule', () => {
    expect(Object.keys(REMEDIES).toSorted()).toEqual(ALL_CASES.map(({ rule }) => rule.code).toSorted())
  })
})

describe.each(ALL_CASES.map((one) => [one.rule.code, one] as const))('%s', (_code, one) => {
  it.each(remediesOf(one))('is settled by whoever is told to “%s”', (told, scenario, mend) => {
    expect(judge(one.rule, scenario).result.findings[0]?.remedy).toContain(told)
    expect(judgeMended(one.rule, scenario, mend).findings).toEqual([])
  })
})
