import type { Graph } from '../record/graph.ts'
import { FINDING_LEVELS, type Finding } from './finding.ts'

const NUMBERED = /^(.*?)(\d+)$/

/** Compares two references as people read them, so that H-2 comes before H-12. */
export function compareReferences(one: string, other: string): number {
  const [, oneHead = one, oneNumber = ''] = NUMBERED.exec(one) ?? []
  const [, otherHead = other, otherNumber = ''] = NUMBERED.exec(other) ?? []
  return compareText(oneHead, otherHead) || Number(oneNumber) - Number(otherNumber) || compareText(one, other)
}

/** Orders findings worst first, then by the reference of their subject (the space's own come first), then by code. */
export function compareFindings(graph: Graph): (one: Finding, other: Finding) => number {
  const reference = (finding: Finding) => graph.record(finding.subject)?.ref ?? ''
  return (one, other) =>
    FINDING_LEVELS.indexOf(one.level) - FINDING_LEVELS.indexOf(other.level) ||
    compareReferences(reference(one), reference(other)) ||
    compareText(one.code, other.code)
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
