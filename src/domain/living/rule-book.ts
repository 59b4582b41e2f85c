import type { KindRegistry } from '../record/kind-registry.ts'
import { CYCLE_RULE } from './cycle-rule.ts'
import { isDue } from './plan-in-force.ts'
import { Resting } from './resting.ts'
import type { Axis, IndexName, RecordRule, Rule, RuleHead, SpaceRule } from './rule.ts'
import { RuleReach } from './rule-reach.ts'
import type { Phase } from '../safety-case/plan.ts'

const NO_RULES: readonly RecordRule[] = []

/** The rules of a context, by what they are run on and by what makes them run again. */
export class RuleBook {
  readonly rules: readonly Rule[]
  readonly spaceRules: readonly SpaceRule[]
  readonly reach: RuleReach
  readonly resting: Resting
  readonly #byKind = new Map<string, RecordRule[]>()
  readonly #byCode = new Map<string, { readonly head: RuleHead; readonly place: number }>()

  constructor(registry: KindRegistry, rules: readonly Rule[]) {
    this.rules = rules
    this.resting = new Resting(registry)
    this.spaceRules = rules.filter((rule) => rule.on === 'space')
    const recordRules = rules.filter((rule) => rule.on !== 'space')
    this.reach = new RuleReach(recordRules)
    for (const rule of recordRules) {
      for (const kind of rule.on) this.#byKind.set(kind, [...(this.#byKind.get(kind) ?? []), rule])
    }
    for (const head of [...rules, CYCLE_RULE]) {
      if (this.#byCode.has(head.code)) throw new Error(`Two rules share the code ${head.code}.`)
      this.#byCode.set(head.code, { head, place: this.#byCode.size })
    }
  }

  /** The rules that check each record of a kind. */
  ofKind(kind: string): readonly RecordRule[] {
    return this.#byKind.get(kind) ?? NO_RULES
  }

  /** The rules that read an index. */
  reading(index: IndexName): readonly Rule[] {
    return this.rules.filter((rule) => rule.reads.includes(index))
  }

  /** The kinds on which some rule that reads an index is run. */
  kindsReading(index: IndexName): ReadonlySet<string> {
    return new Set(this.reading(index).flatMap((rule) => (rule.on === 'space' ? [] : rule.on)))
  }

  /** The rule of a code, if it is one that is run. */
  rule(code: string): Rule | undefined {
    return this.rules.find((rule) => rule.code === code)
  }

  /** A rule's place in the order of findings; throws for a code that no rule has. */
  place(code: string): number {
    return this.#entry(code).place
  }

  /** Whether what the rule of this code finds counts already in the phase. */
  isDue(code: string, phase: Phase): boolean {
    return isDue(this.#entry(code).head, phase)
  }

  /** What the findings of this code speak of. */
  axis(code: string): Axis {
    return this.#entry(code).head.axis ?? 'health'
  }

  #entry(code: string): { readonly head: RuleHead; readonly place: number } {
    const entry = this.#byCode.get(code)
    if (entry === undefined) throw new Error(`No rule has the code ${code}.`)
    return entry
  }
}
