import type { Graph } from '../record/graph.ts'
import type { SafetyRecord } from '../record/record.ts'
import type { RecordTable } from './record-table.ts'
import type { Resting } from './resting.ts'
import type { DenseGraph } from './strong-components.ts'

/** Who rests on whom, by slot: from each parent to its children, `footings` saying in which role. */
export interface RestGraph extends DenseGraph {
  readonly footings: Uint8Array
}

/** Gathers the edges of living records, each of which must have its slot by then. */
export class RestEdges {
  readonly #table: RecordTable
  readonly #resting: Resting
  readonly #parents: number[] = []
  readonly #children: number[] = []
  readonly #footings: number[] = []

  constructor(table: RecordTable, resting: Resting) {
    this.#table = table
    this.#resting = resting
  }

  /** Takes in the edges that the links from a record make, whichever way these rest. */
  read(graph: Graph, record: SafetyRecord, slot: number): void {
    graph.eachNeighbour(record.id, true, null, (other, link) => {
      const edge = this.#resting.edgeBetween(record, other, link)
      if (edge === null) return true
      const otherSlot = this.#table.slotOf(other.id) ?? slot
      this.#parents.push(edge.parent === record ? slot : otherSlot)
      this.#children.push(edge.parent === record ? otherSlot : slot)
      this.#footings.push(edge.footing)
      return true
    })
  }

  /** The edges of so many records, sorted by parent and otherwise in the order in which they were read. */
  byParent(size: number): RestGraph {
    const starts = new Int32Array(size + 1)
    for (const parent of this.#parents) starts[parent + 1] = (starts[parent + 1] ?? 0) + 1
    for (let slot = 0; slot < size; slot++) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0)
    const free = starts.slice()
    const targets = new Int32Array(this.#parents.length)
    const footings = new Uint8Array(this.#parents.length)
    for (let edge = 0; edge < this.#parents.length; edge++) {
      const parent = this.#parents[edge] ?? 0
      const place = free[parent] ?? 0
      free[parent] = place + 1
      targets[place] = this.#children[edge] ?? 0
      footings[place] = this.#footings[edge] ?? 0
    }
    return { size, starts, targets, footings }
  }
}
