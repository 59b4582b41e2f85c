import type { Graph } from '../record/graph.ts'
import type { Assessment } from './assessment.ts'
import type { Finding } from './finding.ts'
import { firstFindings } from './finding-order.ts'

/** The worst findings that are more than notes, worst first, at most so many. */
export function worstFindings(graph: Graph, assessment: Assessment, most: number): readonly Finding[] {
  return firstFindings(graph, moreThanNotes(assessment), most)
}

function* moreThanNotes(assessment: Assessment): Generator<Finding, undefined> {
  for (const finding of assessment.allFindings()) if (finding.level !== 'note') yield finding
  return undefined
}
