import type { LinkRole } from '../../record/kind.ts'
import type { Link } from '../../record/link.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { REGISTRY } from '../../registry.ts'
import type { Neighbour, RuleView, Step } from '../rule.ts'

/** A link whose one end changed since a person last looked at both: the neighbour, and which record changed. */
export interface SuspectLink {
  readonly neighbour: Neighbour
  readonly changed: SafetyRecord
  readonly asked: boolean
}

/**
 * The first suspect link of the subject along a step to a neighbour that is meant, or null. A link nobody has looked at yet has nothing to differ
 * from; one answered *ask* stays suspect with its question.
 */
export function firstSuspect(
  subject: SafetyRecord,
  step: Step,
  view: RuleView,
  isMeant: (other: SafetyRecord, subject: SafetyRecord) => boolean,
): SuspectLink | null {
  for (const neighbour of view.along(subject, step)) {
    if (neighbour.link.seen !== null && isMeant(neighbour.record, subject)) {
      const changed = changedEnd(subject, neighbour, view)
      if (changed !== null) return { neighbour, changed, asked: neighbour.link.seen.answer === 'ask' }
    }
  }
  return null
}

function changedEnd(subject: SafetyRecord, { record, link }: Neighbour, view: RuleView): SafetyRecord | null {
  const from = link.from === subject.id ? subject : record
  const to = link.from === subject.id ? record : subject
  const suspectBy = REGISTRY.role(from.kind, link.role)?.suspectBy ?? 'neither'
  if (link.seen?.answer === 'ask' && suspectBy !== 'neither') return suspectBy === 'from' ? from : to
  if (watches(suspectBy, 'from') && differs(link, 'from', from, view)) return from
  if (watches(suspectBy, 'to') && differs(link, 'to', to, view)) return to
  return null
}

function watches(suspectBy: LinkRole['suspectBy'], end: 'from' | 'to'): boolean {
  return suspectBy === end || suspectBy === 'both'
}

function differs(link: Link, end: 'from' | 'to', record: SafetyRecord, view: RuleView): boolean {
  return link.seen !== null && link.seen[end] !== view.fingerprint(record)
}
