import type { IsoDate } from '../record/json.ts'
import type { Id } from '../record/record.ts'
import type { AssessmentState } from './assessment-state.ts'
import type { Finding } from './finding.ts'
import { RANKS, type Rank } from './outlook.ts'
import type { PlanInForce } from './rule.ts'
import type { Tallies } from './tallies.ts'

/** What an assessment tells from: the state that the engine works on, or what that was before it was altered. */
export interface ToldState {
  readonly today: IsoDate
  readonly plan: PlanInForce
  readonly visited: number
  readonly version: number
  readonly tallies: Tallies
  readonly nextUntil: IsoDate | null
  /** What a record amounts to with all it rests on; null for one that is unknown or retired. */
  rank(id: Id): Rank | null
  /** The same of its own findings. */
  own(id: Id): Rank | null
  /** The children of a living record with so many footings, counted by footing and rank. */
  counts(id: Id, footings: number): Int32Array
  /** Findings about a subject in the order of the rules, due or awaiting. */
  findings(subject: Id): readonly Finding[]
  /** Every subject about which something is found, with what. */
  allFindings(): Iterable<readonly [Id, readonly Finding[]]>
  /** Living records by folded reference. */
  references(key: string): ReadonlySet<Id>
}

const NONE: readonly Finding[] = []

/** Tells what the engine's state holds at present. */
export class PresentState implements ToldState {
  readonly #state: AssessmentState

  constructor(state: AssessmentState) {
    this.#state = state
  }

  get today(): IsoDate {
    return this.#state.today
  }

  get plan(): PlanInForce {
    return this.#state.plan
  }

  get visited(): number {
    return this.#state.visited
  }

  get version(): number {
    return this.#state.version
  }

  get tallies(): Tallies {
    return this.#state.tallies
  }

  get nextUntil(): IsoDate | null {
    return this.#state.untils.next
  }

  rank(id: Id): Rank | null {
    const slot = this.#state.table.slotOf(id)
    return slot === undefined ? null : this.#state.table.rank(slot)
  }

  own(id: Id): Rank | null {
    const slot = this.#state.table.slotOf(id)
    return slot === undefined ? null : this.#state.table.own(slot)
  }

  counts(id: Id, footings: number): Int32Array {
    const { table } = this.#state
    const slot = table.slotOf(id)
    const at = slot === undefined ? 0 : table.countsAt(slot)
    return slot === undefined ? new Int32Array(footings * RANKS) : table.counts.subarray(at, at + footings * RANKS)
  }

  findings(subject: Id): readonly Finding[] {
    return this.#state.findings.get(subject) ?? NONE
  }

  allFindings(): Iterable<readonly [Id, readonly Finding[]]> {
    return this.#state.findings
  }

  references(key: string): ReadonlySet<Id> {
    return this.#state.groups.references.get(key)
  }
}
