import type { SafetyRecord } from '../../record/record.ts'
import { REGISTRY } from '../../registry.ts'
import type { RuleResult } from '../finding.ts'
import type { Neighbour, RecordRule, RuleView, Step } from '../rule.ts'
import { doubtOf, type Doubt } from '../suspect.ts'
import { found } from './answer.ts'

/** What a rule finds in the first suspect link of the subject along a step to a neighbour that is meant, or null. */
export function firstSuspect(
  rule: RecordRule,
  subject: SafetyRecord,
  step: Step,
  view: RuleView,
  isMeant: (other: SafetyRecord, subject: SafetyRecord) => boolean,
): RuleResult | null {
  for (const neighbour of view.along(subject, step)) {
    // A link nobody has looked at yet is the common case of an import, and needs no look at its ends.
    if (neighbour.link.seen === null || !isMeant(neighbour.record, subject)) continue
    const doubt = doubtAbout(subject, neighbour, view)
    if (doubt === null) continue
    return found(rule, subject, { sentence: sentenceOf(doubt, subject, neighbour), about: [neighbour.record] })
  }
  return null
}

function doubtAbout(subject: SafetyRecord, { record, link }: Neighbour, view: RuleView): Doubt | null {
  const isFrom = link.from === subject.id
  const from = isFrom ? subject : record
  const role = REGISTRY.role(from.kind, link.role)
  return role === undefined ? null : doubtOf(role, link, from, isFrom ? record : subject, view)
}

/** What to tell a person of a suspect link: which end changed, or that a question is open. */
function sentenceOf(doubt: Doubt, subject: SafetyRecord, { record, link }: Neighbour): string {
  if (doubt === 'question') return `A question about its link with ${record.ref} is open.`
  const isSubject = link[doubt] === subject.id
  const [changed, other] = isSubject ? [subject, record] : [record, subject]
  return `${changed.ref} has changed since somebody last looked at it with ${other.ref}.`
}
