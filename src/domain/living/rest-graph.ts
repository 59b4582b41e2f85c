import type { Graph } from '../record/graph.ts'
import type { SafetyRecord } from '../record/record.ts'
import type { RecordTable } from './record-table.ts'
import type { Resting } from './resting.ts'
import type { DenseGraph } from './strong-components.ts'

/** Who rests on whom, by slot: from each parent to its children, `footings` saying in which role. */
export interface RestGraph extends DenseGraph {
  readonly footings: Uint8Array
}

/** Reads the edges of all living records, whose slots are their places in the list. */
export function restGraphOf(
  graph: Graph,
  living: readonly SafetyRecord[],
  table: RecordTable,
  resting: Resting,
): RestGraph {
  const parents: number[] = []
  const children: number[] = []
  const footings: number[] = []
  living.forEach((record, slot) => {
    graph.eachNeighbour(record.id, true, (other, link) => {
      const edge = resting.edgeBetween(record, other, link)
      if (edge !== null) {
        const otherSlot = table.slotOf(other.id) ?? slot
        parents.push(edge.parent === record ? slot : otherSlot)
        children.push(edge.parent === record ? otherSlot : slot)
        footings.push(edge.footing)
      }
      return true
    })
  })
  return sortedByParent(living.length, parents, children, footings)
}

function sortedByParent(
  size: number,
  parents: readonly number[],
  children: readonly number[],
  footings: readonly number[],
): RestGraph {
  const starts = new Int32Array(size + 1)
  for (const parent of parents) starts[parent + 1] = (starts[parent + 1] ?? 0) + 1
  for (let slot = 0; slot < size; slot++) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0)
  const free = starts.slice()
  const targets = new Int32Array(parents.length)
  const footingOf = new Uint8Array(parents.length)
  for (let edge = 0; edge < parents.length; edge++) {
    const parent = parents[edge] ?? 0
    const place = free[parent] ?? 0
    free[parent] = place + 1
    targets[place] = children[edge] ?? 0
    footingOf[place] = footings[edge] ?? 0
  }
  return { size, starts, targets, footings: footingOf }
}
