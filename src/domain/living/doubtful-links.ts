import { fingerprintOf } from '../record/fingerprint.ts'
import type { Graph } from '../record/graph.ts'
import type { Link } from '../record/link.ts'
import { isLiving, type Id, type SafetyRecord } from '../record/record.ts'
import type { Assessment } from './assessment.ts'
import type { LivingContext } from './context.ts'
import { linkSuspect, linkToUseSuspect, supportSuspect } from './rules/link-rules.ts'
import { doubtOf, type Doubt } from './suspect.ts'

/** A link that somebody must look at again, and why. */
export interface DoubtfulLink {
  readonly link: Link
  readonly from: SafetyRecord
  readonly to: SafetyRecord
  readonly doubt: Doubt
}

const CODES: ReadonlySet<string> = new Set([linkSuspect, linkToUseSuspect, supportSuspect].map(({ code }) => code))

/**
 * Every link that is suspect now, each once, in no promised order. The findings say at which records to look, so the
 * work follows the doubts and not the size of the case.
 */
export function doubtfulLinks(graph: Graph, assessment: Assessment, context: LivingContext): readonly DoubtfulLink[] {
  const doubtful = new Map<Id, DoubtfulLink>()
  for (const { code, subject } of assessment.allFindings()) {
    if (!CODES.has(code)) continue
    for (const link of [...graph.linksFrom(subject), ...graph.linksTo(subject)]) {
      if (doubtful.has(link.id)) continue
      const found = doubtfulLink(graph, link, context)
      if (found !== null) doubtful.set(link.id, found)
    }
  }
  return [...doubtful.values()]
}

function doubtfulLink(graph: Graph, link: Link, { registry, hash }: LivingContext): DoubtfulLink | null {
  const from = graph.record(link.from)
  const to = graph.record(link.to)
  if (from === undefined || to === undefined || !isLiving(from) || !isLiving(to)) return null
  const role = registry.role(from.kind, link.role)
  if (role === undefined) return null
  const fingerprint = (record: SafetyRecord) => {
    const kind = registry.kind(record.kind)
    return kind === undefined ? '' : fingerprintOf(kind, record, hash)
  }
  const doubt = doubtOf(role, link, from, to, { fingerprint })
  return doubt === null ? null : { link, from, to, doubt }
}
