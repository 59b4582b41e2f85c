import { expect, it } from 'vitest'
import { ALL_CASES } from './all-cases.test-support.ts'
import { judge } from './rule-case.test-support.ts'

/** What each rule says in each of its failing cases; a remedy only where it is another than the rule's own. */
function everySentence(): string {
  const lines = ALL_CASES.toSorted((one, other) => one.rule.code.localeCompare(other.rule.code)).flatMap((one) => [
    `${one.rule.code}  ${one.rule.remedy}`,
    ...Object.entries(one.fails).flatMap(([name, scenario]) => {
      const [finding] = judge(one.rule, scenario).result.findings
      if (finding === undefined) return []
      const own = finding.remedy === one.rule.remedy ? [] : [`      → ${finding.remedy}`]
      return [`  ${name}`, `    ${finding.sentence}`, ...own]
    }),
    '',
  ])
  return lines.join('\n')
}

it('every finding says what is the matter, in words that were read', async () => {
  await expect(everySentence()).toMatchFileSnapshot('./rule-sentences.txt')
})
