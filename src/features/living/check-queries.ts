import { compareFindings, firstFindings } from '../../domain/living/finding-order.ts'
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
    .map((findings) => ({ count: findings.length, shown: firstFindings(snapshot.graph, findings, each) }))
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

/** Findings of one code that weigh the same; a code may speak at several levels. */
function byLevelAndCode(findings: Iterable<Finding>): Iterable<readonly Finding[]> {
  const byCode = new Map<string, Map<string, Finding[]>>()
  for (const finding of findings) {
    const ofCode = byCode.get(finding.code)
    const group = ofCode?.get(finding.level)
    if (group !== undefined) group.push(finding)
    else if (ofCode !== undefined) ofCode.set(finding.level, [finding])
    else byCode.set(finding.code, new Map([[finding.level, [finding]]]))
  }
  return [...byCode.values()].flatMap((ofCode) => [...ofCode.values()])
}

function compareFirst(
  a: readonly Finding[],
  b: readonly Finding[],
  compare: (a: Finding, b: Finding) => number,
): number {
  const [left] = a
  const [right] = b
  return left === undefined || right === undefined ? 0 : compare(left, right)
}
