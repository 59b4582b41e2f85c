import type { Decider } from './decide.ts'
import type { Link, ReviewAnswer } from './link.ts'
import type { Id, SafetyRecord } from './record.ts'
import { refuse, type Refusal } from './refusal.ts'

/** The fingerprints of a link's two ends as they are now. */
export interface EndFingerprints {
  readonly from: string
  readonly to: string
}

/** What a new link is made from. */
export interface NewLink {
  readonly id: Id
  readonly role: string
  readonly from: SafetyRecord
  readonly to: SafetyRecord
  readonly fingerprints: EndFingerprints
  /** Living links that already start at `from`. */
  readonly existing: readonly Link[]
  /** What a record points at in the same role; asked only of a role that nests. */
  readonly within: (id: Id) => readonly Id[]
}

/** Joins two records; whoever joins them has seen both ends together. */
export function makeLink(wanted: NewLink, by: Decider): Refusal | Link {
  const { from, to, existing } = wanted
  const role = by.registry.role(from.kind, wanted.role)
  if (role === undefined || !role.to.includes(to.kind)) {
    return refuse(
      'LINK_NOT_ALLOWED',
      `A ${from.kind} cannot be joined to a ${to.kind} as "${wanted.role}".`,
      'See the roles of its kind under /api/kinds.',
    )
  }
  const retired = from.retired === null ? to : from
  if (retired.retired !== null) {
    return refuse('RECORD_RETIRED', `${retired.ref} is retired.`, 'Restore it first, with a reason.')
  }
  const ofRole = existing.filter((link) => link.role === wanted.role)
  if (ofRole.some((link) => link.to === to.id)) {
    return refuse('LINK_EXISTS', `${from.ref} already ${role.label} ${to.ref}.`, 'Nothing needs to be done.')
  }
  if (role.most !== undefined && ofRole.length >= role.most) {
    return refuse(
      'LINK_NOT_ALLOWED',
      `${from.ref} may have at most ${role.most} link that ${role.label}.`,
      'End the present one first.',
    )
  }
  if (role.nests === true && isWithin(to.id, from.id, wanted.within)) {
    return refuse(
      'LINK_CIRCLE',
      from.id === to.id
        ? `${from.ref} cannot hold itself.`
        : `${to.ref} is within ${from.ref}, so ${from.ref} cannot be within it.`,
      'Take the inner one out first, or choose another.',
    )
  }
  const seen = { ...wanted.fingerprints, by: by.actor, at: by.now, answer: 'still-valid' as const }
  return { id: wanted.id, role: wanted.role, from: from.id, to: to.id, seen, ended: null }
}

/** Whether a record is another one, or is within it at any depth. */
function isWithin(inner: Id, outer: Id, within: (id: Id) => readonly Id[]): boolean {
  const reached = new Set([inner])
  for (const id of reached) for (const above of within(id)) reached.add(above)
  return reached.has(outer)
}

/** Ends a link with a reason; it stays in the history of both records. */
export function endLink(link: Link, reason: string, by: Decider): Refusal | Link {
  if (link.ended !== null) return endedRefusal()
  if (reason.trim() === '') {
    return refuse('REASON_NEEDED', 'A link can be ended only with a reason.', 'Say why in a sentence.')
  }
  return { ...link, ended: { reason: reason.trim(), by: by.actor, at: by.now } }
}

/** Answers a suspect link: *ask* and *update* leave it suspect, the other answers take the present ends as seen. */
export function reviewLink(
  link: Link,
  answer: ReviewAnswer,
  fingerprints: EndFingerprints,
  by: Decider,
): Refusal | Link {
  if (link.ended !== null) return endedRefusal()
  const settles = answer === 'still-valid' || answer === 'wording-only'
  const ends = settles || link.seen === null ? fingerprints : { from: link.seen.from, to: link.seen.to }
  return { ...link, seen: { ...ends, by: by.actor, at: by.now, answer } }
}

/** The link as it was before its last answer, which `earlier` holds; null where its last event was no answer. */
export function takeBackReview(link: Link, earlier: Link | null): Refusal | Link {
  if (link.ended !== null) return endedRefusal()
  if (earlier === null) {
    return refuse('NOTHING_TO_TAKE_BACK', 'The link has no answer that could be taken back.', 'Answer it anew.')
  }
  return { ...link, seen: earlier.seen }
}

function endedRefusal(): Refusal {
  return refuse(
    'LINK_ENDED',
    'This link has already been ended.',
    'Join the two records again if they belong together.',
  )
}
