import type { SafetyRecord } from '../../record/record.ts'
import { REGISTRY } from '../../registry.ts'
import type { Neighbour, RuleView, Step } from '../rule.ts'
import { isSuspectIn, type LinkEnds } from '../suspect.ts'

/** The first suspect link of the subject along a step to a neighbour that is meant, or null. */
export function firstSuspect(
  subject: SafetyRecord,
  step: Step,
  view: RuleView,
  isMeant: (other: SafetyRecord, subject: SafetyRecord) => boolean,
): Neighbour | null {
  for (const neighbour of view.along(subject, step)) {
    // A link nobody has looked at yet is the common case of an import, and needs no look at its ends.
    if (neighbour.link.seen !== null && isMeant(neighbour.record, subject) && isSuspect(subject, neighbour, view)) {
      return neighbour
    }
  }
  return null
}

function isSuspect(subject: SafetyRecord, neighbour: Neighbour, view: RuleView): boolean {
  const ends = endsOf(subject, neighbour)
  const role = REGISTRY.role(ends.from.kind, neighbour.link.role)
  return role !== undefined && isSuspectIn(role, neighbour.link, ends, (record) => view.fingerprint(record))
}

/** What to tell a person of a suspect link: which end changed, or that a question is open. */
export function suspectSentence(subject: SafetyRecord, neighbour: Neighbour, view: RuleView): string {
  const { from, to } = endsOf(subject, neighbour)
  const { seen, role } = neighbour.link
  if (seen?.answer === 'ask') return `A question about its link with ${neighbour.record.ref} is open.`
  const watched = REGISTRY.role(from.kind, role)?.suspectBy
  const isTo = watched === 'to' || (watched === 'both' && seen?.from === view.fingerprint(from))
  const [changed, other] = isTo ? [to, from] : [from, to]
  return `${changed.ref} has changed since somebody last looked at it with ${other.ref}.`
}

function endsOf(subject: SafetyRecord, { record, link }: Neighbour): LinkEnds {
  return link.from === subject.id ? { from: subject, to: record } : { from: record, to: subject }
}
