import type { Graph } from '../record/graph.ts'
import type { Id } from '../record/record.ts'
import type { AssessmentDraft } from './assessment-draft.ts'
import { circleFinding, inOrderOfReference } from './circle.ts'
import { circleAround } from './circle-search.ts'
import { CYCLE_RULE } from './cycle-rule.ts'
import type { EdgeChanges } from './edge-changes.ts'
import type { Resting } from './resting.ts'
import { strongComponents } from './strong-components.ts'

/**
 * Finds the circles that new edges close, and looks again at those that lost an edge.
 * A new circle holds a new edge; every other circle lies within one there was, so nobody else needs a look.
 */
export function repairCircles(next: Graph, draft: AssessmentDraft, edges: EdgeChanges): void {
  const { resting } = draft.base.book
  const circles = new Map<Id, readonly Id[] | null>()
  for (const { parent } of edges.added) {
    if (circles.has(parent.id)) continue
    const around = circleAround(parent.id, parentsOf(next, resting), childrenOf(next, resting))
    if (around === null) circles.set(parent.id, null)
    else enterCircle(next, circles, around)
  }
  const loosened = loosenedMembers(draft, edges)
  const left = [...loosened].filter((id) => !circles.has(id))
  for (const id of left) circles.set(id, null)
  for (const members of circlesAmong(next, resting, left)) enterCircle(next, circles, members)
  for (const [id, members] of circles) {
    if (members !== null || draft.circle(id) !== null) closeOrOpen(next, draft, id, members)
  }
}

function enterCircle(graph: Graph, circles: Map<Id, readonly Id[] | null>, members: Iterable<Id>): void {
  const inOrder = inOrderOfReference(graph, members)
  for (const id of inOrder) circles.set(id, inOrder)
}

function closeOrOpen(next: Graph, draft: AssessmentDraft, id: Id, members: readonly Id[] | null): void {
  draft.circles.set(id, members)
  if (draft.rank(id) === null) return
  const findings = members === null ? [] : [circleFinding(next, id, members)]
  draft.hear(id, [CYCLE_RULE], [{ code: CYCLE_RULE.code, result: { findings, until: null } }])
}

/** The members of every circle that lost an edge within. */
function loosenedMembers(draft: AssessmentDraft, { removed }: EdgeChanges): ReadonlySet<Id> {
  const loosened = new Set<Id>()
  for (const { parent, child } of removed) {
    const members = draft.circle(parent.id)
    if (members !== null && members === draft.circle(child.id)) for (const id of members) loosened.add(id)
  }
  return loosened
}

/** The circles that the records form among themselves alone. */
function circlesAmong(graph: Graph, resting: Resting, ids: readonly Id[]): readonly (readonly Id[])[] {
  const places = new Map(ids.map((id, place) => [id, place]))
  const targets = ids.map((id) => {
    const children = childrenOf(graph, resting)(id)
    return [...children].flatMap((child) => places.get(child) ?? [])
  })
  const starts = new Int32Array(ids.length + 1)
  targets.forEach((list, place) => (starts[place + 1] = (starts[place] ?? 0) + list.length))
  const circles: (readonly Id[])[] = []
  strongComponents({ size: ids.length, starts, targets: Int32Array.from(targets.flat()) }, (members) => {
    const [first = 0] = members
    if (members.length > 1 || targets[first]?.includes(first) === true) {
      circles.push(members.flatMap((place) => ids[place] ?? []))
    }
  })
  return circles
}

function parentsOf(graph: Graph, resting: Resting): (id: Id) => Generator<Id, undefined> {
  return function* (id) {
    const record = graph.record(id)
    if (record !== undefined) for (const { parent } of resting.parentEdges(graph, record)) yield parent.id
    return undefined
  }
}

function childrenOf(graph: Graph, resting: Resting): (id: Id) => Generator<Id, undefined> {
  return function* (id) {
    const record = graph.record(id)
    if (record !== undefined) for (const { child } of resting.childEdges(graph, record)) yield child.id
    return undefined
  }
}
