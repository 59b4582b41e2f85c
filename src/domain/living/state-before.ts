import type { IsoDate } from '../record/json.ts'
import type { Id } from '../record/record.ts'
import type { AssessmentDraft } from './assessment-draft.ts'
import type { Finding } from './finding.ts'
import { RANKS, type Rank } from './outlook.ts'
import type { PlanInForce } from './rule.ts'
import { Tallies } from './tallies.ts'
import type { ToldState } from './told-state.ts'

interface Ranks {
  readonly own: Rank | null
  readonly rank: Rank | null
}

/** What a draft is about to alter in a state, as it stands; its cost follows the draft. */
export interface StateUndo extends Pick<ToldState, 'today' | 'plan' | 'visited' | 'version' | 'nextUntil'> {
  readonly ranks: ReadonlyMap<Id, Ranks>
  readonly counts: ReadonlyMap<Id, Int32Array>
  readonly findings: ReadonlyMap<Id, readonly Finding[]>
  readonly references: ReadonlyMap<string, ReadonlySet<Id>>
  /** What the draft adds to the tallies. */
  readonly tallied: Tallies
}

/** What it takes to see a state as it is once a draft has been taken in; ask before it is. */
export function stateUndo(told: ToldState, draft: AssessmentDraft): StateUndo {
  const { today, plan, visited, version, nextUntil } = told
  return {
    today,
    plan,
    visited,
    version,
    nextUntil,
    ranks: asTheyStand(draft.outlooks.keys(), (id) => ({ own: told.own(id), rank: told.rank(id) })),
    counts: new Map([...draft.counts].map(([id, { length }]) => [id, told.counts(id, length / RANKS).slice()])),
    findings: asTheyStand(draft.findings.keys(), (id) => told.findings(id)),
    references: referencesAsTheyStand(told, draft),
    tallied: draft.tallies,
  }
}

function referencesAsTheyStand(told: ToldState, { groups }: AssessmentDraft): ReadonlyMap<string, ReadonlySet<Id>> {
  const values = new Map<string, ReadonlySet<Id>>()
  groups.references.forEachChange((key) => values.set(key, new Set(told.references(key))))
  return values
}

function asTheyStand<K, V>(keys: Iterable<K>, valueOf: (key: K) => V): ReadonlyMap<K, V> {
  const values = new Map<K, V>()
  for (const key of keys) values.set(key, valueOf(key))
  return values
}

/** Tells what a state held before a draft, read through what it has become, which a later draft may look back from too. */
export class StateBefore implements ToldState {
  readonly #now: () => ToldState
  readonly #undo: StateUndo
  #tallies: Tallies | null = null

  constructor(now: () => ToldState, undo: StateUndo) {
    this.#now = now
    this.#undo = undo
  }

  get today(): IsoDate {
    return this.#undo.today
  }

  get plan(): PlanInForce {
    return this.#undo.plan
  }

  get visited(): number {
    return this.#undo.visited
  }

  get version(): number {
    return this.#undo.version
  }

  get nextUntil(): IsoDate | null {
    return this.#undo.nextUntil
  }

  get tallies(): Tallies {
    if (this.#tallies !== null) return this.#tallies
    const before = new Tallies()
    before.addAll(this.#now().tallies)
    for (const [name, key, count] of this.#undo.tallied.entries()) before.add(name, key, -count)
    return (this.#tallies = before)
  }

  rank(id: Id): Rank | null {
    const before = this.#undo.ranks.get(id)
    return before === undefined ? this.#now().rank(id) : before.rank
  }

  own(id: Id): Rank | null {
    const before = this.#undo.ranks.get(id)
    return before === undefined ? this.#now().own(id) : before.own
  }

  counts(id: Id, footings: number): Int32Array {
    return this.#undo.counts.get(id) ?? this.#now().counts(id, footings)
  }

  findings(subject: Id): readonly Finding[] {
    return this.#undo.findings.get(subject) ?? this.#now().findings(subject)
  }

  *allFindings(): Generator<readonly [Id, readonly Finding[]], undefined> {
    const { findings } = this.#undo
    for (const said of this.#now().allFindings()) if (!findings.has(said[0])) yield said
    for (const said of findings) if (said[1].length > 0) yield said
    return undefined
  }

  references(key: string): ReadonlySet<Id> {
    return this.#undo.references.get(key) ?? this.#now().references(key)
  }
}
