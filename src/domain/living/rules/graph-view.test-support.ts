import { fingerprintOf } from '../../record/fingerprint.ts'
import type { Graph, SpaceHead } from '../../record/graph.ts'
import type { IsoDate } from '../../record/json.ts'
import type { Link } from '../../record/link.ts'
import { isLiving, textOf, type Id, type SafetyRecord } from '../../record/record.ts'
import { REGISTRY } from '../../registry.ts'
import type { RiskMatrix } from '../../risk/matrix.ts'
import { DeclaredPaths } from '../declared-paths.test-support.ts'
import { planInForce } from '../plan-in-force.ts'
import type { IndexName, Neighbour, PlanInForce, PlanPolicy, Rule, RuleView, Step } from '../rule.ts'

/** A stand-in for SHA-256: the canonical text itself, which tells contents apart just as well. */
export function printOf(record: SafetyRecord): string {
  const kind = REGISTRY.kind(record.kind)
  return kind === undefined ? '' : fingerprintOf(kind, record, (text) => text)
}

/** The slow, plain way to see a graph as a rule does; it throws when the rule reads beyond what it declares. */
export class GraphView implements RuleView {
  readonly today: IsoDate
  readonly space: SpaceHead
  readonly #graph: Graph
  readonly #rule: Rule
  readonly #paths: DeclaredPaths

  constructor(graph: Graph, rule: Rule, today: IsoDate, subject: SafetyRecord | null) {
    this.today = today
    this.space = graph.space
    this.#graph = graph
    this.#rule = rule
    this.#paths = new DeclaredPaths(rule, subject)
  }

  along(record: SafetyRecord, step: Step): readonly Neighbour[] {
    const neighbours = this.#neighbours(record, step)
    this.#paths.take(record, step, neighbours)
    return neighbours
  }

  linked(record: SafetyRecord, step: Step): boolean {
    return this.along(record, step).length > 0
  }

  get plan(): PlanInForce {
    this.#assertReads('plan')
    return planInForce(this.#graph)
  }

  get matrix(): RiskMatrix {
    this.#assertReads('matrix')
    return planInForce(this.#graph).matrix
  }

  get policy(): PlanPolicy {
    this.#assertReads('policy')
    return planInForce(this.#graph).fields
  }

  sameTitle(record: SafetyRecord): ReadonlySet<Id> {
    this.#assertReads('titles')
    const field = REGISTRY.kind(record.kind)?.title ?? ''
    const folded = textOf(record, field).trim().toLowerCase()
    return new Set(
      [...this.#living(record.kind)].filter((id) => {
        const other = this.#graph.record(id)
        return other !== undefined && textOf(other, field).trim().toLowerCase() === folded
      }),
    )
  }

  present(kind: string): ReadonlySet<Id> {
    this.#assertReads('presence')
    return this.#living(kind)
  }

  anyOf(kind: string): boolean {
    return this.present(kind).size > 0
  }

  byReference(reference: string): ReadonlySet<Id> {
    this.#assertReads('references')
    const living = [...this.#graph.ids()].filter((id) => this.#graph.record(id)?.retired === null)
    return new Set(living.filter((id) => this.#graph.record(id)?.ref.toLowerCase() === reference.toLowerCase()))
  }

  topGoals(): ReadonlySet<Id> {
    this.#assertReads('top-goals')
    const isHead = (id: Id) =>
      this.#graph.record(id)?.fields['away'] !== true &&
      !this.#graph.linksTo(id).some(({ role }) => role === 'supported-by' || role === 'stands-for')
    return new Set([...this.#living('goal')].filter(isHead).toSorted())
  }

  record(id: Id): SafetyRecord | undefined {
    return this.#graph.record(id)
  }

  fingerprint(record: SafetyRecord): string {
    return printOf(record)
  }

  #living(kind: string): ReadonlySet<Id> {
    return new Set([...this.#graph.idsOfKind(kind)].filter((id) => this.#graph.record(id)?.retired === null))
  }

  #neighbours(record: SafetyRecord, step: Step): readonly Neighbour[] {
    const role = step.slice(1)
    const outward = step.startsWith('>')
    const links = outward ? this.#graph.linksFrom(record.id) : this.#graph.linksTo(record.id)
    return links
      .filter((link) => role === '*' || link.role === role)
      .map((link) => this.#neighbour(link, outward))
      .filter((neighbour) => isLiving(neighbour.record))
  }

  #neighbour(link: Link, outward: boolean): Neighbour {
    const id = outward ? link.to : link.from
    const record = this.#graph.record(id)
    if (record === undefined) throw new Error(`The link ${link.id} leads to no record.`)
    return { record, link }
  }

  #assertReads(index: IndexName): void {
    if (!this.#rule.reads.includes(index)) throw new Error(`${this.#rule.code} reads ${index} without declaring it.`)
  }
}
