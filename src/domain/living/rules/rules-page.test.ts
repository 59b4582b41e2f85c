import { describe, expect, it } from 'vitest'
import { CYCLE_RULE } from '../cycle-rule.ts'
import { ALL_RULES } from './all-rules.ts'
import { RULE_GROUPS, rulesPage } from './rules-page.ts'

const RULES = [...ALL_RULES, CYCLE_RULE]

describe('docs/rules.md', () => {
  it('is what the declarations say; vitest -u makes it anew', async () => {
    await expect(rulesPage(RULES)).toMatchFileSnapshot('../../../../docs/rules.md')
  })

  it('has a row for each rule', () => {
    const rows = rulesPage(RULES).split('\n')
    for (const { code } of RULES) expect(rows.filter((row) => row.startsWith(`| ${code} |`))).toHaveLength(1)
  })

  it('has a heading for each group of codes and no empty group', () => {
    const letters = new Set(RULES.map((rule) => rule.code.slice(0, 3)))
    expect(RULE_GROUPS.map(([group]) => group).toSorted()).toEqual([...letters].toSorted())
  })
})
