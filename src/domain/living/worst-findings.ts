import type { Graph } from '../record/graph.ts'
import type { Assessment } from './assessment.ts'
import { FINDING_LEVELS, type Finding } from './finding.ts'
import { compareFindings } from './finding-order.ts'

/** The worst findings that are more than notes, worst first, at most so many; levels with none are not looked for. */
export function worstFindings(graph: Graph, assessment: Assessment, most: number): readonly Finding[] {
  const compare = compareFindings(graph)
  const worst: Finding[] = []
  for (const level of FINDING_LEVELS) {
    if (level === 'note' || worst.length >= most || assessment.tallies.level(level) === 0) continue
    worst.push(...firstOf(findingsOf(assessment, level), most - worst.length, compare))
  }
  return worst
}

function* findingsOf(assessment: Assessment, level: Finding['level']): Generator<Finding, undefined> {
  for (const finding of assessment.allFindings()) if (finding.level === level) yield finding
  return undefined
}

/** The first few in order, without sorting the many others. */
function firstOf<T>(values: Iterable<T>, most: number, compare: (one: T, other: T) => number): readonly T[] {
  const first: T[] = []
  for (const value of values) {
    const last = first.at(-1)
    if (first.length >= most && last !== undefined && compare(value, last) >= 0) continue
    const place = first.findIndex((one) => compare(value, one) < 0)
    first.splice(place < 0 ? first.length : place, 0, value)
    if (first.length > most) first.pop()
  }
  return first
}
