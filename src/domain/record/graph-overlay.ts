import type { Change } from './change.ts'
import type { Graph, SpaceHead } from './graph.ts'
import { placed } from './joints.ts'
import { idsWith } from './id-view.ts'
import type { Link } from './link.ts'
import type { Id, SafetyRecord } from './record.ts'

const NO_IDS: ReadonlySet<Id> = new Set()

/** What a graph will be once a change is applied, read without touching it; only lists of changed links are copied. */
export class GraphOverlay implements Graph {
  readonly #base: Graph
  readonly #records = new Map<Id, SafetyRecord>()
  readonly #links = new Map<Id, Link>()
  readonly #from = new Map<Id, Link[]>()
  readonly #to = new Map<Id, Link[]>()
  readonly #added = new Set<Id>()
  readonly #addedOfKind = new Map<string, Set<Id>>()

  constructor(base: Graph, change: Change) {
    this.#base = base
    for (const record of change.records) this.#putRecord(record)
    for (const link of change.links) this.#putLink(link)
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
    return this.#from.get(id) ?? this.#base.linksFrom(id)
  }

  linksTo(id: Id): readonly Link[] {
    return this.#to.get(id) ?? this.#base.linksTo(id)
  }

  eachNeighbour(id: Id, outward: boolean, visit: (other: SafetyRecord, link: Link) => boolean): void {
    // Where all was there before and no link differs, the base knows the way without finding each record by its id.
    if (this.#added.size === 0 && !(outward ? this.#from : this.#to).has(id)) {
      this.#base.eachNeighbour(id, outward, (other, link) => visit(this.#records.get(other.id) ?? other, link))
      return
    }
    for (const link of outward ? this.linksFrom(id) : this.linksTo(id)) {
      const other = this.record(outward ? link.to : link.from)
      if (other !== undefined && !visit(other, link)) return
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
    patch(this.#from, link.from, this.#base.linksFrom(link.from), before, link)
    patch(this.#to, link.to, this.#base.linksTo(link.to), before, link)
    this.#links.set(link.id, link)
  }
}

function patch(patched: Map<Id, Link[]>, end: Id, base: readonly Link[], before: Link | undefined, after: Link): void {
  const links = patched.get(end) ?? [...base]
  const at = before === undefined ? -1 : links.lastIndexOf(before)
  patched.set(end, placed(links, at, after.ended === null ? after : null))
}
