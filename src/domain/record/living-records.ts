import type { Graph } from './graph.ts'
import { isLiving, type Id, type SafetyRecord } from './record.ts'

/** The living records of a kind, in the order they were added. */
export function livingOfKind(graph: Graph, kind: string): readonly SafetyRecord[] {
  const living: SafetyRecord[] = []
  for (const id of graph.idsOfKind(kind)) {
    const record = graph.record(id)
    if (record !== undefined && isLiving(record)) living.push(record)
  }
  return living
}

/** The living records that point at a record in a role, in the order of the links. */
export function livingPointingAt(graph: Graph, id: Id, role: string): readonly SafetyRecord[] {
  return livingAround(graph, id, false, role)
}

/** The living records that a record points at in a role, in the order of the links. */
export function livingPointedAt(graph: Graph, id: Id, role: string): readonly SafetyRecord[] {
  return livingAround(graph, id, true, role)
}

function livingAround(graph: Graph, id: Id, outward: boolean, role: string): readonly SafetyRecord[] {
  const living: SafetyRecord[] = []
  graph.eachNeighbour(id, outward, role, (record) => {
    if (isLiving(record)) living.push(record)
    return true
  })
  return living
}
