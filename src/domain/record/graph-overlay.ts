import type { Change } from './change.ts'
import { ChangedEnd } from './changed-end.ts'
import type { Graph, SpaceHead, VisitNeighbour } from './graph.ts'
import { idsWith } from './id-view.ts'
import type { Link } from './link.ts'
import type { Id, SafetyRecord } from './record.ts'

const NO_IDS: ReadonlySet<Id> = new Set()

/** What a graph will be once a change is applied, read without touching it, at a cost that follows the change. */
export class GraphOverlay implements Graph {
  readonly #base: Graph
  readonly #records = new Map<Id, SafetyRecord>()
  readonly #links = new Map<Id, Link>()
  readonly #from = new Map<Id, ChangedEnd>()
  readonly #to = new Map<Id, ChangedEnd>()
  readonly #added = new Set<Id>()
  readonly #addedOfKind = new Map<string, Set<Id>>()
  /** Whether the base has links that were waiting for a record of the change: at their other ends it sees none. */
  readonly #bringsEnds: boolean

  constructor(base: Graph, change: Change) {
    this.#base = base
    for (const record of change.records) this.#putRecord(record)
    for (const link of change.links) this.#putLink(link)
    this.#bringsEnds = [...this.#added].some((id) => base.linksFrom(id).length + base.linksTo(id).length > 0)
  }

  get space(): SpaceHead {
    return this.#base.space
  }

  get size(): number {
    return this.#base.size + this.#added.size
  }

  record(id: Id): SafetyRecord | undefined {
    return this.#records.get(id) ?? this.#base.record(id)
  }

  link(id: Id): Link | undefined {
    return this.#links.get(id) ?? this.#base.link(id)
  }

  linksFrom(id: Id): readonly Link[] {
    return this.#linksAt(this.#from.get(id), this.#base.linksFrom(id))
  }

  linksTo(id: Id): readonly Link[] {
    return this.#linksAt(this.#to.get(id), this.#base.linksTo(id))
  }

  eachNeighbour(id: Id, outward: boolean, role: string | null, visit: VisitNeighbour): void {
    const end = (outward ? this.#from : this.#to).get(id)
    let later = end?.added ?? []
    let goesOn = true
    if (this.#bringsEnds) later = outward ? this.linksFrom(id) : this.linksTo(id)
    else {
      this.#base.eachNeighbour(id, outward, role, (other, link) => {
        if (end?.lacks(link.id) === true) return true
        const inNew = end === undefined ? link : (this.#links.get(link.id) ?? link)
        goesOn = visit(this.#records.get(other.id) ?? other, inNew)
        return goesOn
      })
    }
    for (const link of later) {
      if (!goesOn) return
      const other = this.record(outward ? link.to : link.from)
      if (other !== undefined && (role === null || link.role === role)) goesOn = visit(other, link)
    }
  }

  idsOfKind(kind: string): ReadonlySet<Id> {
    return idsWith(this.#base.idsOfKind(kind), this.#addedOfKind.get(kind) ?? NO_IDS)
  }

  *ids(): Iterable<Id> {
    yield* this.#base.ids()
    yield* this.#added
  }

  *records(): Generator<SafetyRecord, undefined> {
    for (const record of this.#base.records()) yield this.#records.get(record.id) ?? record
    for (const id of this.#added) {
      const record = this.#records.get(id)
      if (record !== undefined) yield record
    }
    return undefined
  }

  /** The records that the change touches, in their last version. */
  changedRecords(): Iterable<SafetyRecord> {
    return this.#records.values()
  }

  /** The links that the change touches, in their last version. */
  changedLinks(): Iterable<Link> {
    return this.#links.values()
  }

  #putRecord(record: SafetyRecord): void {
    if (this.record(record.id) === undefined) {
      this.#added.add(record.id)
      const ofKind = this.#addedOfKind.get(record.kind)
      if (ofKind === undefined) this.#addedOfKind.set(record.kind, new Set([record.id]))
      else ofKind.add(record.id)
    }
    this.#records.set(record.id, record)
  }

  #putLink(link: Link): void {
    const before = this.link(link.id)
    endOf(this.#from, link.from).put(before, link)
    endOf(this.#to, link.to).put(before, link)
    this.#links.set(link.id, link)
  }

  #linksAt(end: ChangedEnd | undefined, base: readonly Link[]): readonly Link[] {
    if (end === undefined) return base
    const kept = base.flatMap((link) => (end.lacks(link.id) ? [] : [this.#links.get(link.id) ?? link]))
    return [...kept, ...end.added]
  }
}

function endOf(ends: Map<Id, ChangedEnd>, id: Id): ChangedEnd {
  let end = ends.get(id)
  if (end === undefined) ends.set(id, (end = new ChangedEnd()))
  return end
}
