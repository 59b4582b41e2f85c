import type { Graph } from '../record/graph.ts'
import type { KindRegistry } from '../record/kind-registry.ts'
import type { Id, SafetyRecord } from '../record/record.ts'
import { hazard } from './hazard.ts'

/** Beyond so many records on the way up, what changed concerns the case and not some hazards of it. */
const FARTHEST = 400

/**
 * The hazards that rest on a record at any remove, itself included; retired ones too, because what is asked about may
 * have been retired with them. None where it concerns so much that naming hazards says nothing.
 */
export function hazardsAbove(graph: Graph, registry: KindRegistry, start: SafetyRecord): readonly SafetyRecord[] {
  const met = new Set<Id>([start.id])
  const waiting = [start]
  const hazards: SafetyRecord[] = []
  for (let record = waiting.shift(); record !== undefined; record = waiting.shift()) {
    if (record.kind === hazard.name) {
      hazards.push(record)
      continue
    }
    for (const parent of recordsRestingOn(graph, registry, record)) {
      if (met.has(parent.id)) continue
      if (met.size >= FARTHEST) return []
      met.add(parent.id)
      waiting.push(parent)
    }
  }
  return hazards
}

/** The records that rest on a record by a link of their own or of its, as far as the farthest that is told of. */
export function recordsRestingOn(graph: Graph, registry: KindRegistry, record: SafetyRecord): readonly SafetyRecord[] {
  const parents: SafetyRecord[] = []
  graph.eachNeighbour(record.id, true, null, (other, link) => {
    if (registry.role(record.kind, link.role)?.rests === 'to-on-from') parents.push(other)
    return parents.length < FARTHEST
  })
  graph.eachNeighbour(record.id, false, null, (other, link) => {
    if (registry.role(other.kind, link.role)?.rests === 'from-on-to') parents.push(other)
    return parents.length < FARTHEST
  })
  return parents
}
