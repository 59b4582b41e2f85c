import { fingerprintOf } from '../record/fingerprint.ts'
import type { Graph } from '../record/graph.ts'
import type { LinkRole } from '../record/kind.ts'
import type { Link } from '../record/link.ts'
import type { SafetyRecord } from '../record/record.ts'
import type { LivingContext } from './context.ts'

/** Why a link is suspect: a person left a question, or the end that changed since somebody last saw both together. */
export type Doubt = 'question' | 'from' | 'to'

/** Whoever knows the present fingerprints of records. */
export interface Fingerprints {
  fingerprint(record: SafetyRecord): string
}

/**
 * Why a link between two records is suspect, or null: only an end that its role watches counts. A link nobody has
 * looked at yet is not suspect: there is nothing to compare.
 */
export function doubtOf(
  { suspectBy }: LinkRole,
  { seen, ended }: Link,
  from: SafetyRecord,
  to: SafetyRecord,
  present: Fingerprints,
): Doubt | null {
  if (ended !== null || seen === null || suspectBy === 'neither') return null
  if (seen.answer === 'ask') return 'question'
  if (suspectBy !== 'to' && present.fingerprint(from) !== seen.from) return 'from'
  if (suspectBy !== 'from' && present.fingerprint(to) !== seen.to) return 'to'
  return null
}

/** Whether a link of a graph is suspect now; one with an end that is unknown is not. */
export function isSuspect(graph: Graph, link: Link, { registry, hash }: LivingContext): boolean {
  const from = graph.record(link.from)
  const to = graph.record(link.to)
  const role = from === undefined ? undefined : registry.role(from.kind, link.role)
  if (from === undefined || to === undefined || role === undefined) return false
  const fingerprint = (record: SafetyRecord) => {
    const kind = registry.kind(record.kind)
    return kind === undefined ? '' : fingerprintOf(kind, record, hash)
  }
  return doubtOf(role, link, from, to, { fingerprint }) !== null
}
