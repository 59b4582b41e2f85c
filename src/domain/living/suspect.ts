import { fingerprintOf } from '../record/fingerprint.ts'
import type { Graph } from '../record/graph.ts'
import type { LinkRole } from '../record/kind.ts'
import type { Link } from '../record/link.ts'
import type { SafetyRecord } from '../record/record.ts'
import type { LivingContext } from './context.ts'

/** The two records that a link joins. */
export interface LinkEnds {
  readonly from: SafetyRecord
  readonly to: SafetyRecord
}

/**
 * Whether an end whose change matters changed since a person last saw both together, or that person left a question.
 * A link nobody has looked at yet is not suspect: there is nothing to compare.
 */
export function isSuspectIn(
  role: LinkRole,
  link: Link,
  ends: LinkEnds,
  fingerprint: (record: SafetyRecord) => string,
): boolean {
  if (link.ended !== null || link.seen === null || role.suspectBy === 'neither') return false
  if (link.seen.answer === 'ask') return true
  const isChanged = (end: 'from' | 'to') =>
    (role.suspectBy === end || role.suspectBy === 'both') && fingerprint(ends[end]) !== link.seen?.[end]
  return isChanged('from') || isChanged('to')
}

/** Whether a link of a graph is suspect now; one with an end that is unknown is not. */
export function isSuspect(graph: Graph, link: Link, { registry, hash }: LivingContext): boolean {
  const from = graph.record(link.from)
  const to = graph.record(link.to)
  const role = from === undefined ? undefined : registry.role(from.kind, link.role)
  if (from === undefined || to === undefined || role === undefined) return false
  return isSuspectIn(role, link, { from, to }, (record) => {
    const kind = registry.kind(record.kind)
    return kind === undefined ? '' : fingerprintOf(kind, record, hash)
  })
}
