import type { Graph } from '../record/graph.ts'
import { goal } from '../argument/goal.ts'
import { hazard } from '../safety-case/hazard.ts'
import { release } from '../safety-case/release.ts'
import { textOf, type Id } from '../record/record.ts'
import type { Assessment } from './assessment.ts'
import type { Chain } from './chain.ts'
import { chainsUp } from './chain-up.ts'
import { hasSignedReport, isCovered, newestRelease } from './coverage.ts'
import type { Finding, FindingLevel } from './finding.ts'
import { firstFindings } from './finding-order.ts'
import { worstFindings } from './worst-findings.ts'

/** What the findings of a space amount to; *holds* means that nothing recorded contradicts the signed case. */
export const STANDINGS = ['in preparation', 'holds', 'needs attention', 'lapsed'] as const
export type StandingWord = (typeof STANDINGS)[number]

/** The standing of a space, always derived: a word, a sentence why, its two axes, and the worst findings as chains. */
export interface Standing {
  readonly standing: StandingWord
  readonly sentence: string
  /** What is recorded as wrong. */
  readonly health: string
  /** What was not looked at in time; it says nothing about right or wrong. */
  readonly freshness: string
  readonly reasons: readonly Chain[]
}

type Verdict = Pick<Standing, 'standing' | 'sentence'>

const MOST_REASONS = 10

const inPreparation = (sentence: string): Verdict => ({ standing: 'in preparation', sentence })
const lapsed = (sentence: string): Verdict => ({ standing: 'lapsed', sentence })
const needsAttention = (sentence: string): Verdict => ({ standing: 'needs attention', sentence })
const HOLDING: Verdict = { standing: 'holds', sentence: 'Nothing recorded contradicts the signed case.' }

/** Derives the standing of a space from its assessment at the graph's present state. */
export function standingOf(graph: Graph, assessment: Assessment): Standing {
  const verdict = preparation(graph, assessment) ?? lapse(graph, assessment) ?? need(assessment) ?? HOLDING
  return {
    ...verdict,
    health: healthOf(assessment),
    freshness: freshnessOf(assessment),
    reasons: chainsUp(graph, assessment, worstFindings(graph, assessment, MOST_REASONS)),
  }
}

function preparation(graph: Graph, assessment: Assessment): Verdict | null {
  if (assessment.tallies.living(hazard.name) === 0) return inPreparation('No hazard is recorded yet.')
  const missing = missingContent(graph, assessment)
  if (!hasSignedReport(graph)) {
    return inPreparation('No report approved by the Clinical Safety Officer has been issued.')
  }
  return missing === undefined ? null : inPreparation(missing.sentence)
}

/** The first blocker about the space that speaks of what every case must contain. */
function missingContent(graph: Graph, assessment: Assessment): Finding | undefined {
  const { book } = assessment
  return assessment
    .findings(graph.space.id)
    .find(({ code, level }) => level === 'blocker' && book.rule(code)?.reads.includes('presence') === true)
}

function lapse(graph: Graph, assessment: Assessment): Verdict | null {
  const { tallies } = assessment
  const hazards = tallies.outlook(hazard.name, 'broken')
  const goals = tallies.outlook(goal.name, 'broken')
  if (hazards + goals > 0) {
    const felled = [hazards > 0 && counted(hazards, 'hazard', 'hazards'), goals > 0 && counted(goals, 'goal', 'goals')]
    const hold = hazards + goals === 1 ? 'holds' : 'hold'
    return lapsed(`${brokenNamed(graph, assessment)}, so ${felled.filter(Boolean).join(' and ')} no longer ${hold}.`)
  }
  const ofSpace = assessment.findings(graph.space.id).find(({ level }) => level === 'broken')
  if (ofSpace !== undefined) return lapsed(ofSpace.sentence)
  const newest = newestRelease(graph)
  if (newest === null || isCovered(graph, newest)) return null
  return lapsed(`Release ${textOf(newest, release.title)} is not covered by a signed report.`)
}

/** The first record that is broken by itself, by name, and how many others are. */
function brokenNamed(graph: Graph, assessment: Assessment): string {
  const subjects = new Map<Id, Finding>()
  for (const finding of assessment.allFindings()) {
    if (finding.level === 'broken' && finding.subject !== graph.space.id) subjects.set(finding.subject, finding)
  }
  const [first] = firstFindings(graph, subjects.values(), 1)
  const name = graph.record(first?.subject ?? '')?.ref ?? ''
  const others = subjects.size - 1
  return others === 0 ? `${name} is broken` : `${name} and ${counted(others, 'other', 'others')} are broken`
}

function need({ tallies }: Assessment): Verdict | null {
  const settle = tallies.level('broken') + tallies.level('blocker')
  const look = tallies.level('attention')
  if (settle > 0) return needsAttention(`${counted(settle, 'point', 'points')} must be settled before signing.`)
  return look === 0 ? null : needsAttention(`${counted(look, 'point needs', 'points need')} a look.`)
}

function healthOf({ tallies }: Assessment): string {
  const wrong = (level: FindingLevel) => tallies.level(level) - tallies.stale(level)
  const parts = [
    [wrong('broken'), 'broken'],
    [wrong('blocker'), 'to settle before signing'],
    [wrong('attention'), 'to look at'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return said.length === 0 ? 'Nothing is recorded as wrong' : said.join(', ')
}

function freshnessOf({ tallies }: Assessment): string {
  const stale = tallies.stale('broken') + tallies.stale('blocker') + tallies.stale('attention')
  if (stale === 0) return 'Nothing is overdue'
  return `${counted(stale, 'finding is', 'findings are')} only about what was not looked at in time`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
