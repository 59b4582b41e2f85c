import type { Change } from './change.ts'
import type { Graph, SpaceHead, VisitNeighbour } from './graph.ts'
import { idsWithout } from './id-view.ts'
import type { Link } from './link.ts'
import type { Id, SafetyRecord } from './record.ts'

const NO_IDS: ReadonlySet<Id> = new Set()

/** What a change is about to alter, as it stands; null for what is not there yet. */
export interface GraphUndo {
  readonly records: ReadonlyMap<Id, SafetyRecord | null>
  readonly links: ReadonlyMap<Id, Link | null>
  /** All living links at the ends at which the change joins or parts something. */
  readonly from: ReadonlyMap<Id, readonly Link[]>
  readonly to: ReadonlyMap<Id, readonly Link[]>
  /** Which records the change brings, by kind. */
  readonly comers: ReadonlyMap<string, ReadonlySet<Id>>
}

/** What it takes to see a graph as it is once a change has been applied to it; ask before it is. */
export function undoOf(graph: Graph, change: Change): GraphUndo {
  const records = new Map<Id, SafetyRecord | null>()
  const links = new Map<Id, Link | null>()
  const from = new Map<Id, readonly Link[]>()
  const to = new Map<Id, readonly Link[]>()
  const comers = new Map<string, Set<Id>>()
  for (const { id, kind } of change.records) {
    if (records.has(id)) continue
    const before = graph.record(id) ?? null
    records.set(id, before)
    if (before === null) comers.set(kind, (comers.get(kind) ?? new Set()).add(id))
  }
  for (const link of change.links) {
    if (!links.has(link.id)) links.set(link.id, graph.link(link.id) ?? null)
    if (!from.has(link.from)) from.set(link.from, [...graph.linksFrom(link.from)])
    if (!to.has(link.to)) to.set(link.to, [...graph.linksTo(link.to)])
  }
  return { records, links, from, to, comers }
}

/** A graph as it was before its last change, read through the graph that it has become. */
export class GraphBefore implements Graph {
  readonly #now: Graph
  readonly #undo: GraphUndo
  readonly #came: number

  constructor(now: Graph, undo: GraphUndo) {
    this.#now = now
    this.#undo = undo
    this.#came = [...undo.comers.values()].reduce((sum, ids) => sum + ids.size, 0)
  }

  get space(): SpaceHead {
    return this.#now.space
  }

  get size(): number {
    return this.#now.size - this.#came
  }

  record(id: Id): SafetyRecord | undefined {
    const before = this.#undo.records.get(id)
    return before === undefined ? this.#now.record(id) : (before ?? undefined)
  }

  link(id: Id): Link | undefined {
    const before = this.#undo.links.get(id)
    return before === undefined ? this.#now.link(id) : (before ?? undefined)
  }

  linksFrom(id: Id): readonly Link[] {
    return this.#undo.from.get(id) ?? this.#now.linksFrom(id)
  }

  linksTo(id: Id): readonly Link[] {
    return this.#undo.to.get(id) ?? this.#now.linksTo(id)
  }

  eachNeighbour(id: Id, outward: boolean, role: string | null, visit: VisitNeighbour): void {
    const altered = (outward ? this.#undo.from : this.#undo.to).get(id)
    if (altered === undefined) {
      this.#now.eachNeighbour(id, outward, role, (other, link) => {
        const before = this.#undo.records.get(other.id)
        return before === null || visit(before ?? other, link)
      })
      return
    }
    for (const link of altered) {
      if (role !== null && link.role !== role) continue
      const other = this.record(outward ? link.to : link.from)
      if (other !== undefined && !visit(other, link)) return
    }
  }

  idsOfKind(kind: string): ReadonlySet<Id> {
    return idsWithout(this.#now.idsOfKind(kind), this.#undo.comers.get(kind) ?? NO_IDS)
  }

  *ids(): Generator<Id, undefined> {
    for (const id of this.#now.ids()) if (this.#undo.records.get(id) !== null) yield id
    return undefined
  }

  *records(): Generator<SafetyRecord, undefined> {
    for (const record of this.#now.records()) {
      const before = this.#undo.records.get(record.id)
      if (before !== null) yield before ?? record
    }
    return undefined
  }
}
