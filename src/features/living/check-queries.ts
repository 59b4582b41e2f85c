import { compareFindings, FirstFindings } from '../../domain/living/finding-order.ts'
import type { Finding, FindingLevel } from '../../domain/living/finding.ts'
import { findingViews } from './finding-queries.ts'
import type { CheckResult } from './check-contract.ts'
import type { CaseSnapshot } from './living-queries.ts'
import { standingView } from './overview-queries.ts'

/**
 * The check of a case: its standing, and its findings by code, worst first. Of each code at most `each` findings are
 * shown, the first in order; the count tells of the rest. Only what is shown is sorted and given a chain.
 */
export function checkOf(snapshot: CaseSnapshot, each: number): CheckResult {
  const compare = compareFindings(snapshot.graph)
  const groups = byLevelAndCode(snapshot, each)
    .map(({ count, first }) => ({ count, shown: first.inOrder() }))
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
interface Group {
  count: number
  readonly first: FirstFindings
}

function byLevelAndCode({ graph, assessment }: CaseSnapshot, each: number): readonly Group[] {
  const byCode = new Map<string, { [level in FindingLevel]?: Group }>()
  for (const finding of assessment.allFindings()) {
    let ofCode = byCode.get(finding.code)
    if (ofCode === undefined) byCode.set(finding.code, (ofCode = {}))
    const group = (ofCode[finding.level] ??= { count: 0, first: new FirstFindings(graph, each) })
    group.count += 1
    group.first.add(finding)
  }
  return [...byCode.values()].flatMap((ofCode) => Object.values(ofCode))
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
