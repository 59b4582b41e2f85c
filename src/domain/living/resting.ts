import type { Graph } from '../record/graph.ts'
import type { Combination, Kind, RestsOn, SpaceType } from '../record/kind.ts'
import type { KindRegistry } from '../record/kind-registry.ts'
import type { Link } from '../record/link.ts'
import { isLiving, type SafetyRecord } from '../record/record.ts'
import { combine, RANKS, worse, type Rank } from './outlook.ts'

/** One role whose children a record rests on, and how they combine. */
export interface Footing {
  readonly role: string
  readonly combination: Combination
}

/** That `parent` draws its standing from `child`, who counts; `footing` is the place of the role among the parent's. */
export interface RestEdge {
  readonly parent: SafetyRecord
  readonly child: SafetyRecord
  readonly footing: number
}

/** What a kind declares about resting: on what, and in which directions its parents and children are found. */
interface KindResting {
  readonly footings: readonly Footing[]
  /** The place of each role among the footings. */
  readonly places: ReadonlyMap<string, number>
  readonly parentsOutward: boolean
  readonly parentsInward: boolean
  readonly childrenOutward: boolean
  readonly childrenInward: boolean
  readonly dependsOnFields: boolean
}

const NO_FOOTINGS: readonly Footing[] = []

/** Which records of a space rest on which, as their kinds declare it; nobody else reads `rests`, `counts` and `combines`. */
export class Resting {
  readonly #registry: KindRegistry
  readonly #space: { readonly type: SpaceType }
  readonly #byKind: ReadonlyMap<string, KindResting>

  constructor(registry: KindRegistry, type: SpaceType) {
    this.#registry = registry
    this.#space = { type }
    this.#byKind = new Map(registry.kinds.map((kind) => [kind.name, restingOf(registry, kind)]))
  }

  /** The roles whose children records of the kind rest on, in the order of declaration. */
  footings(kind: string): readonly Footing[] {
    return this.#byKind.get(kind)?.footings ?? NO_FOOTINGS
  }

  /** The edge a link makes, or null where it is ended, an end is missing, or `edgeBetween` finds none. */
  edge(graph: Graph, link: Link): RestEdge | null {
    const from = graph.record(link.from)
    const to = graph.record(link.to)
    return from === undefined || to === undefined || link.ended !== null ? null : this.edgeBetween(from, to, link)
  }

  /**
   * The edge a living link makes, or null where neither end rests on the other (or not the `only` way asked for), one
   * is retired, or the child does not count.
   */
  edgeBetween(from: SafetyRecord, to: SafetyRecord, link: Link, only?: RestsOn): RestEdge | null {
    if (!isLiving(from) || !isLiving(to)) return null
    const role = this.#registry.role(from.kind, link.role)
    if (role === undefined || role.rests === 'neither' || (only !== undefined && role.rests !== only)) return null
    const parent = role.rests === 'from-on-to' ? from : to
    const child = parent === from ? to : from
    if (role.counts !== undefined && !role.counts(child, parent, this.#space)) return null
    const footing = this.#byKind.get(parent.kind)?.places.get(link.role)
    return footing === undefined ? null : { parent, child, footing }
  }

  /** Whether an edit of the fields of a record of the kind may make or end an edge. */
  dependsOnFields(kind: string): boolean {
    return this.#byKind.get(kind)?.dependsOnFields ?? false
  }

  /** The edges by which others rest on the record; where only children are found, however many, nobody looks. */
  *parentEdges(graph: Graph, record: SafetyRecord): Generator<RestEdge, undefined> {
    const resting = this.#byKind.get(record.kind)
    if (resting?.parentsOutward === true) yield* this.#edges(graph, graph.linksFrom(record.id), 'to-on-from')
    if (resting?.parentsInward === true) yield* this.#edges(graph, graph.linksTo(record.id), 'from-on-to')
    return undefined
  }

  /** The edges by which the record rests on others; where only parents are found, however many, nobody looks. */
  *childEdges(graph: Graph, record: SafetyRecord): Generator<RestEdge, undefined> {
    const resting = this.#byKind.get(record.kind)
    if (resting?.childrenOutward === true) yield* this.#edges(graph, graph.linksFrom(record.id), 'from-on-to')
    if (resting?.childrenInward === true) yield* this.#edges(graph, graph.linksTo(record.id), 'to-on-from')
    return undefined
  }

  /** The rank of a record of the kind: the worst of its own and of what each footing amounts to. */
  rank(kind: string, own: Rank, counts: Int32Array, at: number): Rank {
    let rank = own
    const footings = this.footings(kind)
    for (let place = 0; place < footings.length; place++) {
      rank = worse(rank, combine(counts, at + place * RANKS, footings[place]?.combination ?? 'all'))
    }
    return rank
  }

  *#edges(graph: Graph, links: readonly Link[], only: RestsOn): Generator<RestEdge, undefined> {
    for (const link of links) {
      const from = graph.record(link.from)
      const to = graph.record(link.to)
      const edge = from === undefined || to === undefined ? null : this.edgeBetween(from, to, link, only)
      if (edge !== null) yield edge
    }
    return undefined
  }
}

function restingOf(registry: KindRegistry, kind: Kind): KindResting {
  const incoming = registry.rolesTo(kind.name).map(({ role }) => role)
  const outwardChildren = kind.links.filter((role) => role.rests === 'from-on-to')
  const inwardChildren = incoming.filter((role) => role.rests === 'to-on-from')
  const roles = [...new Set([...outwardChildren, ...inwardChildren].map((role) => role.role))]
  return {
    footings: roles.map((role) => ({ role, combination: kind.combines[role] ?? 'all' })),
    places: new Map(roles.map((role, place) => [role, place])),
    parentsOutward: kind.links.some((role) => role.rests === 'to-on-from'),
    parentsInward: incoming.some((role) => role.rests === 'from-on-to'),
    childrenOutward: outwardChildren.length > 0,
    childrenInward: inwardChildren.length > 0,
    dependsOnFields: [...kind.links, ...incoming].some((role) => role.counts !== undefined),
  }
}
