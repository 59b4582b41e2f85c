import { compareFindings } from '../../domain/living/finding-order.ts'
import type { Finding } from '../../domain/living/finding.ts'
import { findingViews } from './finding-queries.ts'
import type { CheckResult } from './living-contract.ts'
import type { CaseSnapshot } from './living-queries.ts'
import { standingView } from './overview-queries.ts'

/**
 * The check of a case: its standing, and its findings by code, worst first. Of each code at most `each` findings are
 * shown, the first in order; the count tells of the rest. Only what is shown is sorted and given a chain.
 */
export function checkOf(snapshot: CaseSnapshot, each: number): CheckResult {
  const compare = compareFindings(snapshot.graph)
  const groups = [...byLevelAndCode(snapshot.assessment.allFindings())]
    .map((findings) => ({ count: findings.length, shown: firstOf(findings, each, compare) }))
    .toSorted((a, b) => compareFirst(a.shown, b.shown, compare))
  return {
    name: snapshot.graph.space.name,
    standing: standingView(snapshot),
    codes: groups.flatMap(({ count, shown }) => {
      const [first] = shown
      if (first === undefined) return []
      return [{ code: first.code, level: first.level, count, findings: findingViews(snapshot, shown) }]
    }),
  }
}

type Comparison = (a: Finding, b: Finding) => number

function byLevelAndCode(findings: Iterable<Finding>): Iterable<readonly Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.level} ${finding.code}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return groups.values()
}

/** The first `count` in order, found without sorting the rest. */
function firstOf(findings: readonly Finding[], count: number, compare: Comparison): readonly Finding[] {
  if (findings.length <= count) return findings.toSorted(compare)
  const first: Finding[] = []
  for (const finding of findings) {
    const last = first.at(-1)
    if (first.length === count && last !== undefined && compare(finding, last) >= 0) continue
    const at = first.findIndex((other) => compare(finding, other) < 0)
    first.splice(at < 0 ? first.length : at, 0, finding)
    if (first.length > count) first.pop()
  }
  return first
}

function compareFirst(a: readonly Finding[], b: readonly Finding[], compare: Comparison): number {
  const [left] = a
  const [right] = b
  return left === undefined || right === undefined ? 0 : compare(left, right)
}
