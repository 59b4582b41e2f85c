import type { Change } from './change.ts'
import type { SpaceType } from './kind.ts'
import type { Link } from './link.ts'
import type { Id, SafetyRecord } from './record.ts'

/** What a graph says about the space it holds. */
export interface SpaceHead {
  readonly id: Id
  readonly type: SpaceType
  readonly name: string
}

/** One space in memory: records by id, living links by either end. Reading is all that rules and reports may do. */
export interface Graph {
  readonly space: SpaceHead
  record(id: Id): SafetyRecord | undefined
  link(id: Id): Link | undefined
  /** Living links that start at the record. */
  linksFrom(id: Id): readonly Link[]
  /** Living links that end at the record. */
  linksTo(id: Id): readonly Link[]
  /** Ids of all records of one kind, retired ones included, in the order they were added. */
  idsOfKind(kind: string): ReadonlySet<Id>
  /** Ids of all records, in the order they were added. */
  ids(): Iterable<Id>
  readonly size: number
}

/** A record with the living links at both its ends; links may come before their record. */
interface Node {
  record: SafetyRecord | undefined
  from: Link[] | null
  to: Link[] | null
}

const NONE: readonly Link[] = []
const NO_IDS: ReadonlySet<Id> = new Set()

/** A graph that can take changes; ended links are kept by id but joined to nothing. */
export class MemoryGraph implements Graph {
  readonly space: SpaceHead
  readonly #nodes = new Map<Id, Node>()
  readonly #links = new Map<Id, Link>()
  readonly #byKind = new Map<string, Set<Id>>()
  #size = 0

  constructor(space: SpaceHead) {
    this.space = space
  }

  get size(): number {
    return this.#size
  }

  record(id: Id): SafetyRecord | undefined {
    return this.#nodes.get(id)?.record
  }

  link(id: Id): Link | undefined {
    return this.#links.get(id)
  }

  linksFrom(id: Id): readonly Link[] {
    return this.#nodes.get(id)?.from ?? NONE
  }

  linksTo(id: Id): readonly Link[] {
    return this.#nodes.get(id)?.to ?? NONE
  }

  idsOfKind(kind: string): ReadonlySet<Id> {
    return this.#byKind.get(kind) ?? NO_IDS
  }

  *ids(): Generator<Id, undefined> {
    for (const [id, { record }] of this.#nodes) if (record !== undefined) yield id
    return undefined
  }

  /** Every link, ended ones included, in the order they were added. */
  links(): Iterable<Link> {
    return this.#links.values()
  }

  /** Takes the new versions in; a record keeps its kind for life. */
  apply(change: Change): void {
    for (const record of change.records) this.#putRecord(record)
    for (const link of change.links) this.#putLink(link)
  }

  #putRecord(record: SafetyRecord): void {
    const node = this.#nodes.get(record.id)
    if (node?.record !== undefined) {
      node.record = record
      return
    }
    this.#size += 1
    // A record that comes after its links takes its place behind those that were added before it.
    if (node !== undefined) this.#nodes.delete(record.id)
    this.#nodes.set(record.id, { record, from: node?.from ?? null, to: node?.to ?? null })
    const ofKind = this.#byKind.get(record.kind)
    if (ofKind === undefined) this.#byKind.set(record.kind, new Set([record.id]))
    else ofKind.add(record.id)
  }

  #putLink(link: Link): void {
    const before = this.#links.get(link.id)
    this.#links.set(link.id, link)
    placeLink((this.#node(link.from).from ??= []), before, link)
    placeLink((this.#node(link.to).to ??= []), before, link)
  }

  #node(id: Id): Node {
    const known = this.#nodes.get(id)
    if (known !== undefined) return known
    const node: Node = { record: undefined, from: null, to: null }
    this.#nodes.set(id, node)
    return node
  }
}

/** Puts a link's new version among the living links of one of its ends: in its old place, at the end, or nowhere. */
export function placeLink(links: Link[], before: Link | undefined, after: Link): void {
  const at = before === undefined ? -1 : links.lastIndexOf(before)
  if (after.ended !== null) {
    if (at >= 0) links.splice(at, 1)
  } else if (at >= 0) links[at] = after
  else links.push(after)
}
