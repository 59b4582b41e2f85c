import type { Graph } from '../record/graph.ts'
import type { Json } from '../record/json.ts'
import { isLiving, type Id, type SafetyRecord } from '../record/record.ts'
import { reaches, type ElementKind } from './argument-notation.ts'

/** One step of a planned argument: a new element under a name of its own, or a link between ids and `$names`. */
export type PlannedStep =
  | {
      readonly do: 'create'
      readonly kind: ElementKind
      readonly as: string
      readonly fields: { readonly [field: string]: Json }
    }
  | { readonly do: 'link'; readonly role: string; readonly from: string; readonly to: string }

const STRUCTURE = new Set(['supported-by', 'in-context-of'])

/**
 * Collects what is missing from an argument, each thing once: what is there already is used, never made again. An
 * element that was planned is named `$name`, as the steps of a batch name it.
 */
export class ArgumentPlan {
  readonly #graph: Graph
  readonly #steps: PlannedStep[] = []
  readonly #planned = new Map<string, string[]>()
  readonly #about = new Map<string, Id>()
  #made = 0

  constructor(graph: Graph) {
    this.#graph = graph
  }

  get steps(): readonly PlannedStep[] {
    return this.#steps
  }

  /** Plans an element and gives its name. */
  create(kind: ElementKind, statement: string): Id {
    const as = `e${++this.#made}`
    this.#steps.push({ do: 'create', kind, as, fields: { statement } })
    return `$${as}`
  }

  /** Plans a link unless it is there, or would close a circle. */
  link(from: Id, role: string, to: Id): void {
    if (this.#isLinked(from, role, to)) return
    if (STRUCTURE.has(role) && reaches({ below: (id) => this.#below(id) }, to, from)) return
    this.#steps.push({ do: 'link', role, from, to })
    this.#planned.set(from, [...(this.#planned.get(from) ?? []), to])
  }

  /** The element of a kind that is about a record in a role: the one that is there, else one that is planned now. */
  elementAbout(kind: ElementKind, role: string, record: SafetyRecord, statement: string): Id {
    const key = `${kind} ${record.id}`
    const known = this.#stored(kind, role, record) ?? this.#about.get(key)
    if (known !== undefined) return known
    const made = this.create(kind, statement)
    this.link(made, role, record.id)
    this.#about.set(key, made)
    return made
  }

  /** The first living element of a kind that is joined to a record in a role. */
  #stored(kind: ElementKind, role: string, record: SafetyRecord): Id | undefined {
    let found: Id | undefined
    this.#graph.eachNeighbour(record.id, false, role, (other) => {
      if (other.kind === kind && isLiving(other)) found = other.id
      return found === undefined
    })
    return found
  }

  /** Whether a living element stands above. */
  hasAbove(id: Id): boolean {
    let has = false
    this.#graph.eachNeighbour(id, false, null, (other, { role }) => {
      has = isLiving(other) && STRUCTURE.has(role)
      return !has
    })
    return has
  }

  #isLinked(from: Id, role: string, to: Id): boolean {
    if (this.#graph.linksFrom(from).some((link) => link.role === role && link.to === to)) return true
    return this.#planned.get(from)?.includes(to) === true
  }

  #below(id: Id): readonly Id[] {
    const stored = this.#graph.linksFrom(id).flatMap((link) => (STRUCTURE.has(link.role) ? [link.to] : []))
    return [...stored, ...(this.#planned.get(id) ?? [])]
  }
}
