import type { Graph } from '../record/graph.ts'
import { isLiving, type Id } from '../record/record.ts'
import type { Neighbour, Step } from './rule.ts'
import { partsOf } from './step.ts'

const NONE: readonly Neighbour[] = []

/** The living neighbours of a record along a step, in the order of the links. */
export function neighboursAlong(graph: Graph, id: Id, step: Step): readonly Neighbour[] {
  const { outward, role } = partsOf(step)
  let met: Neighbour[] | null = null
  graph.eachNeighbour(id, outward, role, (record, link) => {
    if (!isLiving(record)) return true
    if (met === null) met = [{ record, link }]
    else met.push({ record, link })
    return true
  })
  return met ?? NONE
}

/** Whether a record has any living neighbour along a step; stops at the first. */
export function hasNeighbour(graph: Graph, id: Id, step: Step): boolean {
  const { outward, role } = partsOf(step)
  let found = false
  graph.eachNeighbour(id, outward, role, (record) => {
    found = isLiving(record)
    return !found
  })
  return found
}
