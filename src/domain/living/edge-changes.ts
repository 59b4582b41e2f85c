import type { Graph } from '../record/graph.ts'
import type { GraphOverlay } from '../record/graph-overlay.ts'
import type { Id } from '../record/record.ts'
import { crossesOver, type ChangedRecord } from './changed-record.ts'
import type { RestEdge, Resting } from './resting.ts'

/** The edges that a change takes away and those it brings. */
export interface EdgeChanges {
  readonly removed: readonly RestEdge[]
  readonly added: readonly RestEdge[]
}

/** Compares, for every link that the change may concern, the edge it makes with the one it will make. */
export function edgeChanges(
  graph: Graph,
  next: GraphOverlay,
  resting: Resting,
  changed: readonly ChangedRecord[],
): EdgeChanges {
  const removed: RestEdge[] = []
  const added: RestEdge[] = []
  for (const id of concernedLinks(graph, next, resting, changed)) {
    const before = edgeOf(graph, resting, id)
    const after = edgeOf(next, resting, id)
    if (isSameEdge(before, after)) continue
    if (before !== null) removed.push(before)
    if (after !== null) added.push(after)
  }
  return { removed, added }
}

function concernedLinks(
  graph: Graph,
  next: GraphOverlay,
  resting: Resting,
  changed: readonly ChangedRecord[],
): ReadonlySet<Id> {
  const concerned = new Set<Id>()
  for (const link of next.changedLinks()) concerned.add(link.id)
  for (const record of changed) {
    const { id } = record.after
    if (!crossesOver(record) && !resting.dependsOnFields(record.after.kind)) continue
    for (const side of [graph, next]) {
      for (const link of side.linksFrom(id)) concerned.add(link.id)
      for (const link of side.linksTo(id)) concerned.add(link.id)
    }
  }
  return concerned
}

function edgeOf(graph: Graph, resting: Resting, id: Id): RestEdge | null {
  const link = graph.link(id)
  return link === undefined ? null : resting.edge(graph, link)
}

function isSameEdge(one: RestEdge | null, other: RestEdge | null): boolean {
  if (one === null || other === null) return one === other
  return one.parent.id === other.parent.id && one.child.id === other.child.id && one.footing === other.footing
}
