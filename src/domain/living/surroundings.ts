import type { Graph } from '../record/graph.ts'
import type { Link } from '../record/link.ts'
import { isLiving, type Id } from '../record/record.ts'
import type { Neighbour, Step } from './rule.ts'
import { partsOf } from './step.ts'

/** What surrounds one record: its links are looked up once, a neighbour when somebody asks for it. */
export class Surroundings {
  readonly #graph: Graph
  readonly #id: Id
  #outward: readonly Link[] | null = null
  #inward: readonly Link[] | null = null

  constructor(graph: Graph, id: Id) {
    this.#graph = graph
    this.#id = id
  }

  /** The living neighbours along a step, in the order of the links. */
  along(step: Step): readonly Neighbour[] {
    const { outward, role } = partsOf(step)
    const met: Neighbour[] = []
    for (const link of this.#links(outward)) {
      if (role !== null && link.role !== role) continue
      const record = this.#graph.record(outward ? link.to : link.from)
      if (record !== undefined && isLiving(record)) met.push({ record, link })
    }
    return met
  }

  /** Whether there is any living neighbour along a step; stops at the first. */
  any(step: Step): boolean {
    const { outward, role } = partsOf(step)
    for (const link of this.#links(outward)) {
      if (role !== null && link.role !== role) continue
      const record = this.#graph.record(outward ? link.to : link.from)
      if (record !== undefined && isLiving(record)) return true
    }
    return false
  }

  #links(outward: boolean): readonly Link[] {
    if (outward) return (this.#outward ??= this.#graph.linksFrom(this.#id))
    return (this.#inward ??= this.#graph.linksTo(this.#id))
  }
}
