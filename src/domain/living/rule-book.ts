import type { SpaceType } from '../record/kind.ts'
import type { KindRegistry } from '../record/kind-registry.ts'
import { CYCLE_RULE } from './cycle-rule.ts'
import { isDue } from './plan-in-force.ts'
import { Resting } from './resting.ts'
import { speaksIn, type IndexName, type RecordRule, type Rule, type RuleHead, type SpaceRule } from './rule.ts'
import { RuleReach } from './rule-reach.ts'
import type { Phase } from '../safety-case/plan.ts'

/** A rule, or the engine's own which is not run, with its place in the order of findings. */
interface Entry {
  readonly head: RuleHead
  readonly rule: Rule | undefined
  readonly place: number
}

const NO_RULES: readonly RecordRule[] = []

/** The rules of a context that speak in spaces of one type, by what they are run on and by what makes them run again. */
export class RuleBook {
  readonly rules: readonly Rule[]
  readonly spaceRules: readonly SpaceRule[]
  readonly reach: RuleReach
  readonly resting: Resting
  readonly #byKind = new Map<string, RecordRule[]>()
  readonly #byIndex = new Map<IndexName, Rule[]>()
  readonly #byCode = new Map<string, Entry>()

  constructor(registry: KindRegistry, all: readonly Rule[], type: SpaceType) {
    const rules = all.filter((rule) => speaksIn(rule, type))
    this.rules = rules
    this.resting = new Resting(registry, type)
    this.spaceRules = rules.filter((rule) => rule.on === 'space')
    const recordRules = rules.filter((rule) => rule.on !== 'space')
    this.reach = new RuleReach(recordRules)
    for (const rule of recordRules) {
      for (const kind of rule.on) this.#byKind.set(kind, [...(this.#byKind.get(kind) ?? []), rule])
    }
    for (const rule of rules) {
      this.#enter(rule, rule)
      for (const index of rule.reads) this.#byIndex.set(index, [...this.reading(index), rule])
    }
    this.#enter(CYCLE_RULE, undefined)
  }

  /** The rules that check each record of a kind. */
  ofKind(kind: string): readonly RecordRule[] {
    return this.#byKind.get(kind) ?? NO_RULES
  }

  /** The rules that read an index. */
  reading(index: IndexName): readonly Rule[] {
    return this.#byIndex.get(index) ?? NO_RULES
  }

  /** The kinds on which some rule that reads an index is run. */
  kindsReading(index: IndexName): ReadonlySet<string> {
    return new Set(this.reading(index).flatMap((rule) => (rule.on === 'space' ? [] : rule.on)))
  }

  /** The rule of a code, if it is one that is run. */
  rule(code: string): Rule | undefined {
    return this.#byCode.get(code)?.rule
  }

  /** A rule's place in the order of findings; throws for a code that no rule has. */
  place(code: string): number {
    return this.#entry(code).place
  }

  /** Whether what the rule of this code finds counts already in the phase. */
  isDue(code: string, phase: Phase): boolean {
    return isDue(this.#entry(code).head, phase)
  }

  /** What the rule of this code declares. */
  head(code: string): RuleHead {
    return this.#entry(code).head
  }

  #enter(head: RuleHead, rule: Rule | undefined): void {
    if (this.#byCode.has(head.code)) throw new Error(`Two rules share the code ${head.code}.`)
    this.#byCode.set(head.code, { head, rule, place: this.#byCode.size })
  }

  #entry(code: string): Entry {
    const entry = this.#byCode.get(code)
    if (entry === undefined) throw new Error(`No rule has the code ${code}.`)
    return entry
  }
}
