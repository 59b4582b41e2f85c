import type { Graph } from '../record/graph.ts'
import type { SafetyRecord } from '../record/record.ts'
import type { AssessmentState } from './assessment-state.ts'
import { circleFinding, inOrderOfReference, settleCircle, type CircleMember } from './circle.ts'
import { OUTLOOKS } from './finding.ts'
import { HOLDS, RANKS } from './outlook.ts'
import { ownRank, tallyFindings } from './record-findings.ts'
import type { RestGraph } from './rest-graph.ts'
import { strongComponents } from './strong-components.ts'
import { outlookKey } from './tallies.ts'

/** Works out the outlook of every living record, children before parents, circles whole. */
export function settleAll(
  graph: Graph,
  state: AssessmentState,
  living: readonly SafetyRecord[],
  edges: RestGraph,
): void {
  strongComponents(edges, (members) => {
    const [first = 0] = members
    if (members.length === 1 && !restsOnItself(edges, first)) {
      settleRecord(state, living, edges, first)
      return
    }
    nameCircle(
      graph,
      state,
      members.flatMap((slot) => living[slot] ?? []),
    )
    settleMembers(state, living, edges, members)
  })
  tallyOutlooks(state, living)
}

function settleRecord(
  { book, table }: AssessmentState,
  living: readonly SafetyRecord[],
  edges: RestGraph,
  slot: number,
): void {
  const { starts, targets, footings } = edges
  const { counts } = table
  const at = table.countsAt(slot)
  const end = starts[slot + 1] ?? 0
  for (let place = starts[slot] ?? 0; place < end; place++) {
    countIn(counts, at + (footings[place] ?? 0) * RANKS + (table.rank(targets[place] ?? 0) ?? HOLDS))
  }
  table.setRank(slot, book.resting.rank(living[slot]?.kind ?? '', table.own(slot) ?? HOLDS, counts, at))
}

function settleMembers(
  { book, table }: AssessmentState,
  living: readonly SafetyRecord[],
  edges: RestGraph,
  slots: readonly number[],
): void {
  const { counts } = table
  const places = new Map(slots.map((slot, place) => [slot, place]))
  const parents: { member: number; footing: number }[][] = slots.map(() => [])
  const members = slots.map((slot, member): CircleMember => {
    const countsAt = table.countsAt(slot)
    forEachEdge(edges, slot, (child, footing) => {
      const inside = places.get(child)
      if (inside !== undefined) parents[inside]?.push({ member, footing })
      countIn(counts, countsAt + footing * RANKS + (inside === undefined ? (table.rank(child) ?? HOLDS) : HOLDS))
    })
    const kind = living[slot]?.kind ?? ''
    return { kind, own: table.own(slot) ?? HOLDS, counts, countsAt, parents: parents[member] ?? [] }
  })
  settleCircle(members, book.resting).forEach((rank, member) => table.setRank(slots[member] ?? 0, rank))
}

function nameCircle(graph: Graph, state: AssessmentState, records: readonly SafetyRecord[]): void {
  const members = inOrderOfReference(
    graph,
    records.map(({ id }) => id),
  )
  for (const id of members) {
    const finding = circleFinding(graph, id, members)
    const findings = [...(state.findings.get(id) ?? []), finding]
    state.circles.set(id, members)
    state.findings.set(id, findings)
    tallyFindings(state.tallies, [finding], state.book, state.plan.phase, 1)
    const slot = state.table.slotOf(id)
    if (slot !== undefined) state.table.setOwn(slot, ownRank(findings, state.book, state.plan.phase))
  }
}

function tallyOutlooks({ table, tallies }: AssessmentState, living: readonly SafetyRecord[]): void {
  const byKind = new Map<string, [number, number, number, number]>()
  living.forEach(({ kind }, slot) => {
    const counts = byKind.get(kind) ?? [0, 0, 0, 0]
    counts[table.rank(slot) ?? HOLDS] += 1
    byKind.set(kind, counts)
  })
  for (const [kind, counts] of byKind) {
    OUTLOOKS.forEach((outlook, rank) => tallies.add('outlook', outlookKey(kind, outlook), counts[rank] ?? 0))
  }
}

function restsOnItself(edges: RestGraph, slot: number): boolean {
  const { starts, targets } = edges
  const end = starts[slot + 1] ?? 0
  for (let place = starts[slot] ?? 0; place < end; place++) if (targets[place] === slot) return true
  return false
}

function forEachEdge(edges: RestGraph, slot: number, visit: (child: number, footing: number) => void): void {
  const end = edges.starts[slot + 1] ?? 0
  for (let place = edges.starts[slot] ?? 0; place < end; place++) {
    visit(edges.targets[place] ?? 0, edges.footings[place] ?? 0)
  }
}

function countIn(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}
