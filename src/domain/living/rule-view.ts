import type { IsoDate } from '../record/json.ts'
import { fingerprintOf } from '../record/fingerprint.ts'
import type { Graph, SpaceHead } from '../record/graph.ts'
import { onlyId } from '../record/id-view.ts'
import type { Id, SafetyRecord } from '../record/record.ts'
import { goal } from '../argument/goal.ts'
import type { RiskMatrix } from '../risk/matrix.ts'
import type { LivingContext } from './context.ts'
import { EVERY_SUBJECT, readKey, type Reader } from './rule-readers.ts'
import { MetAlong } from './met-along.ts'
import { hasNeighbour, neighboursAlong } from './neighbours.ts'
import type { Neighbour, PlanInForce, PlanPolicy, Rule, RuleView, Step } from './rule.ts'
import { foldedReference, presentIds, type IndexGroups, type IndexKeeper } from './named-indexes.ts'

/** What a view reads from. */
export interface ViewSources {
  readonly graph: Graph
  readonly today: IsoDate
  readonly plan: PlanInForce
  readonly groups: IndexGroups
  readonly keeper: IndexKeeper
  readonly context: LivingContext
  /** Told of everything a rule reads in an index. */
  readonly onRead: (key: string, rule: Rule, reader: Reader) => void
}

/** As many fingerprints as are worth keeping for rules that look at the same records soon after one another. */
const MOST_FINGERPRINTS = 250

/** The view that rules are given: it remembers what was met around the subject, and reports what indexes were read. */
export class EngineView implements RuleView {
  readonly today: IsoDate
  readonly space: SpaceHead
  readonly plan: PlanInForce
  readonly matrix: RiskMatrix
  readonly policy: PlanPolicy
  readonly #sources: ViewSources
  readonly #met = new MetAlong()
  readonly #sorted = new Map<string, ReadonlySet<Id>>()
  readonly #fingerprints = new Map<Id, string>()
  #rule: Rule | null = null
  #subject: SafetyRecord | null = null

  constructor(sources: ViewSources) {
    this.#sources = sources
    this.today = sources.today
    this.space = sources.graph.space
    this.plan = sources.plan
    this.matrix = sources.plan.matrix
    this.policy = sources.plan.fields
  }

  /** Turns to a rule and the record it will be run on, or null for the space. */
  turnTo(rule: Rule, subject: SafetyRecord | null): void {
    this.#rule = rule
    if (subject === this.#subject) return
    this.#subject = subject
    this.#met.forget()
  }

  along(record: SafetyRecord, step: Step): readonly Neighbour[] {
    const { graph } = this.#sources
    if (record !== this.#subject) return neighboursAlong(graph, record.id, step)
    return this.#met.get(step) ?? this.#met.keep(step, neighboursAlong(graph, record.id, step))
  }

  linked(record: SafetyRecord, step: Step): boolean {
    const known = record === this.#subject ? this.#met.get(step) : undefined
    return known === undefined ? hasNeighbour(this.#sources.graph, record.id, step) : known.length > 0
  }

  sameTitle(subject: SafetyRecord): ReadonlySet<Id> {
    const { groups, keeper } = this.#sources
    const key = keeper.titleKey(subject)
    return key === null ? onlyId(subject.id) : this.#inOrder(`title ${key}`, groups.titles.get(key))
  }

  byReference(reference: string): ReadonlySet<Id> {
    const key = foldedReference(reference)
    this.#note(readKey.reference(key), this.#reader())
    return this.#inOrder(`reference ${key}`, this.#sources.groups.references.get(key))
  }

  present(kind: string): ReadonlySet<Id> {
    this.#note(readKey.present(kind), EVERY_SUBJECT)
    return presentIds(this.#sources.graph, this.#sources.groups, kind)
  }

  anyOf(kind: string): boolean {
    this.#note(readKey.any(kind), EVERY_SUBJECT)
    return presentIds(this.#sources.graph, this.#sources.groups, kind).size > 0
  }

  topGoals(): ReadonlySet<Id> {
    this.#note(readKey.topGoals, EVERY_SUBJECT)
    return this.#inOrder('top goals', this.#sources.groups.heads.get(goal.name))
  }

  record(id: Id): SafetyRecord | undefined {
    this.#note(readKey.record(id), this.#reader())
    return this.#sources.graph.record(id)
  }

  fingerprint(record: SafetyRecord): string {
    const { knownFingerprint, registry, hash } = this.#sources.context
    const known = knownFingerprint?.(record) ?? this.#fingerprints.get(record.id)
    if (known !== undefined) return known
    const kind = registry.kind(record.kind)
    if (kind === undefined) throw new Error(`${record.ref} is of the kind "${record.kind}", which nobody declared.`)
    const fingerprint = fingerprintOf(kind, record, hash)
    if (this.#fingerprints.size >= MOST_FINGERPRINTS) this.#fingerprints.clear()
    this.#fingerprints.set(record.id, fingerprint)
    return fingerprint
  }

  #inOrder(key: string, ids: ReadonlySet<Id>): ReadonlySet<Id> {
    if (ids.size <= 1) return ids
    const known = this.#sorted.get(key)
    if (known !== undefined) return known
    const sorted = new Set([...ids].toSorted())
    this.#sorted.set(key, sorted)
    return sorted
  }

  #reader(): Reader {
    return this.#subject?.id ?? this.space.id
  }

  #note(key: string, reader: Reader): void {
    if (this.#rule !== null) this.#sources.onRead(key, this.#rule, reader)
  }
}
