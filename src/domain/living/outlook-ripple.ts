import type { Graph } from '../record/graph.ts'
import type { Id, SafetyRecord } from '../record/record.ts'
import type { AssessmentDraft } from './assessment-draft.ts'
import { settleCircle, type CircleMember } from './circle.ts'
import { HOLDS, type Rank } from './outlook.ts'

/** Works out again the outlooks of the records given, and upwards of every one that differs; circles whole. */
export function rippleOutlooks(next: Graph, draft: AssessmentDraft, from: Iterable<Id>): void {
  const waiting = new Set(from)
  for (const id of waiting) {
    waiting.delete(id)
    const record = next.record(id)
    if (record === undefined || draft.rank(id) === null) continue
    draft.visited.add(id)
    const circle = draft.circle(id)
    if (circle === null) settleRecord(next, draft, record, waiting)
    else settleMembers(next, draft, circle, waiting)
  }
}

function settleRecord(next: Graph, draft: AssessmentDraft, record: SafetyRecord, waiting: Set<Id>): void {
  const { resting } = draft.base.book
  const rank = resting.rank(record.kind, draft.own(record.id) ?? HOLDS, draft.countsOf(record), 0)
  tellParents(next, draft, record, rank, waiting, () => true)
}

/** Gives a record its rank and moves it in the counts of the parents meant, who then wait for their turn. */
function tellParents(
  next: Graph,
  draft: AssessmentDraft,
  record: SafetyRecord,
  rank: Rank,
  waiting: Set<Id>,
  isMeant: (parent: Id) => boolean,
): void {
  const before = draft.rank(record.id) ?? HOLDS
  if (rank === before) return
  draft.setRank(record, rank)
  for (const { parent, footing } of draft.base.book.resting.parentEdges(next, record)) {
    if (!isMeant(parent.id)) continue
    draft.countChild(parent, footing, before, -1)
    draft.countChild(parent, footing, rank, 1)
    waiting.add(parent.id)
  }
}

function settleMembers(next: Graph, draft: AssessmentDraft, circle: readonly Id[], waiting: Set<Id>): void {
  const { resting } = draft.base.book
  const records = circle.flatMap((id) => next.record(id) ?? [])
  const places = new Map(records.map(({ id }, place) => [id, place]))
  const parents: { member: number; footing: number }[][] = records.map(() => [])
  const members = records.map((record, member): CircleMember => {
    for (const { child, footing } of resting.childEdges(next, record)) {
      const inside = places.get(child.id)
      if (inside === undefined) continue
      parents[inside]?.push({ member, footing })
      draft.countChild(record, footing, draft.rank(child.id) ?? HOLDS, -1)
      draft.countChild(record, footing, HOLDS, 1)
    }
    const own = draft.own(record.id) ?? HOLDS
    return { kind: record.kind, own, counts: draft.countsOf(record), countsAt: 0, parents: parents[member] ?? [] }
  })
  const ranks = settleCircle(members, resting)
  records.forEach((record, place) => {
    waiting.delete(record.id)
    draft.visited.add(record.id)
    tellParents(next, draft, record, ranks[place] ?? HOLDS, waiting, (parent) => !places.has(parent))
  })
}
