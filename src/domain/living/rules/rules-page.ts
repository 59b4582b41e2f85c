import { CASE_TYPES, caseStandardOf } from '../../standards/case-standard.ts'
import { clauseCited } from '../../standards/clauses.ts'
import type { FindingLevel } from '../finding.ts'
import type { RuleHead } from '../rule.ts'
import { citationsOf, type CaseCitations } from '../rule-citations.ts'

/** The heading of each group of rules, by the letters that its codes begin with, in the order of the page. */
export const RULE_GROUPS: readonly (readonly [letters: string, heading: string])[] = [
  ['HAZ', 'Hazards'],
  ['CAU', 'Causes'],
  ['CTL', 'Controls'],
  ['EVD', 'Evidence'],
  ['REQ', 'Requirements and verifications'],
  ['TIS', 'Test issues'],
  ['REL', 'Releases'],
  ['PLN', 'Plan'],
  ['CSO', 'Clinical Safety Officer'],
  ['COM', 'Competency'],
  ['RMS', 'Clinical Risk Management System'],
  ['SCP', 'Product and scope'],
  ['LOG', 'Hazard log'],
  ['WSP', 'Workshops'],
  ['TPA', 'Third-party products'],
  ['DOC', 'Issued documents'],
  ['DEP', 'Deployment'],
  ['REV', 'Reviews'],
  ['ACT', 'Actions'],
  ['GSN', 'Argument'],
  ['LNK', 'Links'],
]

const LEVELS: { readonly [L in FindingLevel]: string } = {
  broken: 'Something was shown to be untrue. It can never be accepted as a condition.',
  blocker: 'Must be settled before anybody signs.',
  attention: 'In doubt or not looked at lately; can be accepted with a reason, an owner and an expiry.',
  note: 'A hint about style or order; it puts nothing in doubt.',
}

/** The page `docs/rules.md` as Markdown: every rule by group, with its clauses and what to do. */
export function rulesPage(rules: readonly RuleHead[]): string {
  const groups = RULE_GROUPS.map(([letters, heading]) => groupOf(letters, heading, rules))
  return [INTRODUCTION, levelTable(), ...groups, clauseTable(rules)].join('\n\n') + '\n'
}

const INTRODUCTION = `# Rules

<!-- Made from the declarations in src/domain/living/rules; \`npx vitest run src/domain/living/rules -u\` makes it anew. -->

A rule looks at one record, or at the whole space, and says what is not as it should be. Its code is stable;
\`safecase explain CODE\` prints the same text. A rule with a phase is *awaiting* before the plan says that the case has
reached it. Where the initial risk of a hazard was accepted, the rules on further control leave the hazard alone
(DCB0129 5.1.2).

The rules are worded for both sorts of case, a manufacturer’s under DCB0129 and a deploying organisation’s under
DCB0160. A control of no party is the organisation’s whose case it is. In a deployer’s case its own controls are the
deployer’s and the users’; the manufacturer’s came with the product: the residual risk counts them, somebody shows that
they are there, and that they work is shown in the manufacturer’s case. Nothing is transferred in a deployer’s case.

A finding cites the standard that its case answers, and nothing where no clause of it fits. A clause of DCB0160 whose
number no public source confirms is cited by its section and what it asks for, never by a number.`

function levelTable(): string {
  const rows = Object.entries(LEVELS).map(([level, meaning]) => `| ${level} | ${meaning} |`)
  return ['| level | meaning |', '|---|---|', ...rows].join('\n')
}

const CITES = CASE_TYPES.map((type) => `in a ${caseStandardOf(type).whose} case it cites`)

function citationCell({ clauses }: CaseCitations): string {
  return clauses === null ? '*silent*' : clauses.join(', ')
}

function groupOf(letters: string, heading: string, rules: readonly RuleHead[]): string {
  const rows = rules
    .filter((rule) => rule.code.startsWith(letters))
    .toSorted((one, other) => one.code.localeCompare(other.code))
    .map((rule) => `| ${cellsOf(rule).join(' | ')} |`)
  return [
    `## ${heading}`,
    '',
    `| code | what must be so | level | from | ${CITES.join(' | ')} | what to do |`,
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function cellsOf(rule: RuleHead): readonly string[] {
  const level = rule.axis === 'freshness' ? `${rule.level} (freshness)` : rule.level
  return [rule.code, rule.sentence, level, rule.from ?? '', ...citationsOf(rule).map(citationCell), rule.remedy]
}

function clauseTable(rules: readonly RuleHead[]): string {
  const cited = [...new Set(rules.flatMap((rule) => rule.clauses))].toSorted((one, other) =>
    one.localeCompare(other, 'en', { numeric: true }),
  )
  const rows = cited.map((citation) => {
    const codes = rules.filter((rule) => rule.clauses.includes(citation)).map((rule) => rule.code)
    return `| ${citation} | ${clauseCited(citation)?.summary ?? ''} | ${codes.join(', ')} |`
  })
  return ['## Clauses served', '', '| clause | in our own words | rules |', '|---|---|---|', ...rows].join('\n')
}
