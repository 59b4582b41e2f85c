import type { Change } from './change.ts'
import type { SpaceType } from './kind.ts'
import { Joints } from './joints.ts'
import type { Link } from './link.ts'
import { ListedIds } from './listed-ids.ts'
import type { Id, SafetyRecord } from './record.ts'

/** What a graph says about the space it holds. */
export interface SpaceHead {
  readonly id: Id
  readonly type: SpaceType
  readonly name: string
}

/** What is told of each neighbour in turn: the record at the other end and the link to it; false ends the telling. */
export type VisitNeighbour = (other: SafetyRecord, link: Link) => boolean

/** One space in memory: records by id, living links by either end. Reading is all that rules and reports may do. */
export interface Graph {
  readonly space: SpaceHead
  record(id: Id): SafetyRecord | undefined
  link(id: Id): Link | undefined
  /** Living links that start at the record. */
  linksFrom(id: Id): readonly Link[]
  /** Living links that end at the record. */
  linksTo(id: Id): readonly Link[]
  /**
   * Calls back with each living link that starts at the record (outward) or ends at it, and the record at its other
   * end, until told false; the quick way around a graph, in the order of the links. Links of other roles cost nothing
   * when one is named, however many there are.
   */
  eachNeighbour(id: Id, outward: boolean, role: string | null, visit: VisitNeighbour): void
  /** Ids of all records of one kind, retired ones included, in the order they were added. */
  idsOfKind(kind: string): ReadonlySet<Id>
  /** Ids of all records, in the order they were added. */
  ids(): Iterable<Id>
  /** All records, in the order they were added. */
  records(): Iterable<SafetyRecord>
  readonly size: number
}

/** A record with what it is joined to; links may come before their record. */
interface Node {
  record: SafetyRecord | undefined
  outward: Joints<Node> | null
  inward: Joints<Node> | null
}

/** Where a record stands in a graph: links join it there without looking it up. */
export type GraphPlace = Node

const NONE: readonly Link[] = []
const NO_IDS: ReadonlySet<Id> = new Set()

/** A graph that can take changes; ended links are kept by id but joined to nothing. */
export class MemoryGraph implements Graph {
  readonly space: SpaceHead
  readonly #nodes = new Map<Id, Node>()
  readonly #links = new Map<Id, Link>()
  // Links of a whole case that was read; nobody may ever ask for one by its id.
  #unlisted: Link[] = []
  readonly #byKind = new Map<string, ListedIds>()
  #size = 0
  // One rule after another looks around the same record, so the last one asked about is most often the next one.
  #lastId: Id | undefined
  #lastNode: Node | undefined

  constructor(space: SpaceHead) {
    this.space = space
  }

  get size(): number {
    return this.#size
  }

  record(id: Id): SafetyRecord | undefined {
    return this.#known(id)?.record
  }

  link(id: Id): Link | undefined {
    return this.#listed().get(id)
  }

  linksFrom(id: Id): readonly Link[] {
    return this.#known(id)?.outward?.links ?? NONE
  }

  linksTo(id: Id): readonly Link[] {
    return this.#known(id)?.inward?.links ?? NONE
  }

  eachNeighbour(id: Id, outward: boolean, role: string | null, visit: VisitNeighbour): void {
    const node = this.#known(id)
    const joints = outward ? node?.outward : node?.inward
    if (joints === null || joints === undefined) return
    const { links, others } = role === null ? joints : joints.ofRole(role)
    for (let place = 0; place < links.length; place++) {
      const link = links[place]
      if (link === undefined || (role !== null && link.role !== role)) continue
      const other = others[place]?.record
      if (other !== undefined && !visit(other, link)) return
    }
  }

  idsOfKind(kind: string): ReadonlySet<Id> {
    return this.#byKind.get(kind)?.set ?? NO_IDS
  }

  *ids(): Generator<Id, undefined> {
    for (const [id, { record }] of this.#nodes) if (record !== undefined) yield id
    return undefined
  }

  *records(): Generator<SafetyRecord, undefined> {
    for (const { record } of this.#nodes.values()) if (record !== undefined) yield record
    return undefined
  }

  /** Every link, ended ones included, in the order they were added. */
  links(): Iterable<Link> {
    return this.#listed().values()
  }

  /** Takes the new versions in; a record keeps its kind for life. */
  apply(change: Change): void {
    this.#lastId = undefined
    for (const record of change.records) this.#putRecord(record)
    for (const link of change.links) this.#putLink(link)
  }

  /** Adds a record that is not there yet. */
  add(record: SafetyRecord): GraphPlace {
    this.#lastId = undefined
    this.#putRecord(record)
    return this.#node(record.id)
  }

  /** Adds a link that is not there yet between two records that are. */
  join(link: Link, from: GraphPlace, to: GraphPlace): void {
    this.#unlisted.push(link)
    joinEnds(link, undefined, from, to)
  }

  #putRecord(record: SafetyRecord): void {
    const node = this.#nodes.get(record.id)
    if (node?.record !== undefined) {
      node.record = record
      return
    }
    if (node === undefined) this.#nodes.set(record.id, { record, outward: null, inward: null })
    else {
      // A record that comes after its links takes its place behind those that were added before it.
      node.record = record
      this.#nodes.delete(record.id)
      this.#nodes.set(record.id, node)
    }
    this.#size += 1
    let ofKind = this.#byKind.get(record.kind)
    if (ofKind === undefined) this.#byKind.set(record.kind, (ofKind = new ListedIds()))
    ofKind.add(record.id)
  }

  #putLink(link: Link): void {
    const links = this.#listed()
    const before = links.get(link.id)
    links.set(link.id, link)
    joinEnds(link, before, this.#node(link.from), this.#node(link.to))
  }

  #listed(): Map<Id, Link> {
    if (this.#unlisted.length === 0) return this.#links
    for (const link of this.#unlisted) this.#links.set(link.id, link)
    this.#unlisted = []
    return this.#links
  }

  #node(id: Id): Node {
    const known = this.#nodes.get(id)
    if (known !== undefined) return known
    const node: Node = { record: undefined, outward: null, inward: null }
    this.#nodes.set(id, node)
    return node
  }

  #known(id: Id): Node | undefined {
    if (id === this.#lastId) return this.#lastNode
    this.#lastId = id
    return (this.#lastNode = this.#nodes.get(id))
  }
}

function joinEnds(link: Link, before: Link | undefined, from: Node, to: Node): void {
  from.outward ??= new Joints()
  from.outward.put(to, before, link)
  to.inward ??= new Joints()
  to.inward.put(from, before, link)
}
