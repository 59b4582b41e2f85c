import { describe, expect, it } from 'vitest'
import { ALL_CASES } from './all-cases.test-support.ts'
import { CASE_REMEDIES } from './case-remedies.test-support.ts'
import { HAZARD_REMEDIES } from './hazard-remedies.test-support.ts'
import { judge, judgeMended } from './rule-case.test-support.ts'

const REMEDIES = { ...HAZARD_REMEDIES, ...CASE_REMEDIES }

describe('the remedies', () => {
  it('are tried for each rule', () => {
    expect(Object.keys(REMEDIES).toSorted()).toEqual(ALL_CASES.map(({ rule }) => rule.code).toSorted())
  })
})

describe.each(ALL_CASES.map((one) => [one.rule.code, one] as const))('%s', (code, { rule, fails }) => {
  it.each(Object.entries(REMEDIES[code] ?? {}))('is settled by whoever is told to “%s”', (told, remedy) => {
    const { of, mend } = typeof remedy === 'function' ? { of: Object.keys(fails)[0], mend: remedy } : remedy
    const scenario = fails[of ?? '']
    if (scenario === undefined) throw new Error(`${code} finds no fault with “${of}”.`)
    expect(judge(rule, scenario).result.findings[0]?.remedy).toContain(told)
    expect(judgeMended(rule, scenario, mend).findings).toEqual([])
  })
})
