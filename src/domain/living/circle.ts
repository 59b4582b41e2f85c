import type { Graph } from '../record/graph.ts'
import type { Id } from '../record/record.ts'
import { CYCLE_RULE } from './cycle-rule.ts'
import type { Finding } from './finding.ts'
import { compareReferences } from './finding-order.ts'
import { HOLDS, RANKS, type Rank } from './outlook.ts'
import type { Resting } from './resting.ts'

/** A member of a circle while its outlook is worked out: `counts` has its children, those of the circle as holding. */
export interface CircleMember {
  readonly kind: string
  readonly own: Rank
  readonly counts: Int32Array
  readonly countsAt: number
  /** The members that rest on this one, by place, each with the footing it does so in. */
  readonly parents: readonly { readonly member: number; readonly footing: number }[]
}

/** As many others of a circle as a finding names. */
const MOST_NAMED = 5

/**
 * The least fixpoint of a circle: everybody holds at first and worsens only as far as own findings, outside children
 * and worsened members make them. The counts end up with the members' final ranks.
 */
export function settleCircle(members: readonly CircleMember[], resting: Resting): readonly Rank[] {
  const ranks = members.map((): Rank => HOLDS)
  const waiting = new Set(members.keys())
  for (const place of waiting) {
    waiting.delete(place)
    const member = members[place]
    const before = ranks[place]
    if (member === undefined || before === undefined) continue
    const rank = resting.rank(member.kind, member.own, member.counts, member.countsAt)
    if (rank === before) continue
    ranks[place] = rank
    for (const parent of member.parents) {
      const above = members[parent.member]
      if (above === undefined) continue
      const at = above.countsAt + parent.footing * RANKS
      above.counts[at + before] = (above.counts[at + before] ?? 0) - 1
      above.counts[at + rank] = (above.counts[at + rank] ?? 0) + 1
      waiting.add(parent.member)
    }
  }
  return ranks
}

/** The members of a circle in the order in which they are named. */
export function inOrderOfReference(graph: Graph, members: Iterable<Id>): readonly Id[] {
  const reference = (id: Id) => graph.record(id)?.ref ?? ''
  return [...members].toSorted(
    (one, other) => compareReferences(reference(one), reference(other)) || (one < other ? -1 : 1),
  )
}

/** What is said of each member of a circle: that it rests on itself, and by way of whom. */
export function circleFinding(graph: Graph, subject: Id, members: readonly Id[]): Finding {
  const reference = (id: Id) => graph.record(id)?.ref ?? ''
  const others = members.filter((id) => id !== subject)
  const named = others.slice(0, MOST_NAMED).map(reference)
  const unnamed = others.length - named.length
  const byWayOf = unnamed > 0 ? `${named.join(', ')} and ${unnamed} more` : named.join(', ')
  return {
    code: CYCLE_RULE.code,
    subject,
    level: CYCLE_RULE.level,
    sentence: `${reference(subject)} rests on itself${byWayOf === '' ? '' : ` by way of ${byWayOf}`}.`,
    remedy: CYCLE_RULE.remedy,
    about: others.slice(0, MOST_NAMED),
  }
}
