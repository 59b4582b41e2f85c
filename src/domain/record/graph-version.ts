import type { Change } from './change.ts'
import type { Graph, MemoryGraph, SpaceHead, VisitNeighbour } from './graph.ts'
import { GraphBefore, undoOf } from './graph-before.ts'
import type { Link } from './link.ts'
import type { Id, SafetyRecord } from './record.ts'

/**
 * A graph as it stood at one moment, whatever it has become since. The newest version reads the graph itself; each
 * earlier one looks back through what the changes after it altered, so keeping one costs what was changed and nobody
 * waits for whoever still reads. The sets, lists and iterables it hands out are to be read before anything is awaited.
 */
export class GraphVersion implements Graph {
  readonly #graph: MemoryGraph
  #seen: Graph
  #isNewest = true

  /** The newest version of a graph, which from then on changes through its versions only. */
  constructor(graph: MemoryGraph) {
    this.#graph = graph
    this.#seen = graph
  }

  /** Takes a change into the graph and answers its next version; throws where this is not the newest. */
  after(change: Change): GraphVersion {
    if (!this.#isNewest) throw new Error('This version of the graph is not the newest.')
    if (change.records.length + change.links.length === 0) return this
    const undo = undoOf(this.#graph, change)
    this.#graph.apply(change)
    const next = new GraphVersion(this.#graph)
    this.#seen = new GraphBefore(next, undo)
    this.#isNewest = false
    return next
  }

  get space(): SpaceHead {
    return this.#graph.space
  }

  get size(): number {
    return this.#seen.size
  }

  record(id: Id): SafetyRecord | undefined {
    return this.#seen.record(id)
  }

  link(id: Id): Link | undefined {
    return this.#seen.link(id)
  }

  linksFrom(id: Id): readonly Link[] {
    return this.#seen.linksFrom(id)
  }

  linksTo(id: Id): readonly Link[] {
    return this.#seen.linksTo(id)
  }

  eachNeighbour(id: Id, outward: boolean, role: string | null, visit: VisitNeighbour): void {
    this.#seen.eachNeighbour(id, outward, role, visit)
  }

  idsOfKind(kind: string): ReadonlySet<Id> {
    return this.#seen.idsOfKind(kind)
  }

  ids(): Iterable<Id> {
    return this.#seen.ids()
  }

  records(): Iterable<SafetyRecord> {
    return this.#seen.records()
  }
}
