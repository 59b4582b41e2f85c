import type { IsoDate } from '../record/json.ts'
import type { SpaceHead } from '../record/graph.ts'
import type { Link } from '../record/link.ts'
import type { Id, SafetyRecord } from '../record/record.ts'
import type { FieldsOf, SpaceType } from '../record/kind.ts'
import type { RiskMatrix } from '../risk/matrix.ts'
import type { Phase, plan } from '../safety-case/plan.ts'
import type { FindingLevel, RuleResult } from './finding.ts'

/** One step along a link: `<role` to the records that point here in that role, `>role` to those this one points at. */
export type Step = `<${string}` | `>${string}`
/** One to three steps, as `['<leads-to', '<mitigates']` from a hazard to the controls on its causes. */
export type LinkPath = readonly [Step] | readonly [Step, Step] | readonly [Step, Step, Step]

/**
 * What a rule may read beyond the records on its paths.
 * `plan`: the plan in force, all of it. `matrix`: its risk matrix. `policy`: how it says that risk is judged otherwise.
 * A rule on every hazard reads only the part it needs, for it runs again on all of them when that part changes.
 * `titles`: living records of one kind under the same folded title. `presence`: living
 * records of a kind. `references`: living records by reference. `top-goals`: living goals that are argued here, and that
 * nothing is supported by and no away goal stands for.
 */
export type IndexName = 'plan' | 'matrix' | 'policy' | 'titles' | 'presence' | 'references' | 'top-goals'

/** What a finding speaks of: that something is wrong, or that it was not looked at lately; the two are never mixed. */
export const AXES = ['health', 'freshness'] as const
export type Axis = (typeof AXES)[number]

/**
 * The plan as rules read it; without a plan, the shipped example matrix. A plan that names no phase, or no plan at
 * all, has deferred nothing: the phase is then the last, and everything is due.
 */
export interface PlanInForce {
  readonly record: SafetyRecord | null
  readonly fields: FieldsOf<typeof plan>
  readonly matrix: RiskMatrix
  readonly phase: Phase
}

/** What the plan in force says of judging risk beside its matrix. */
export type PlanPolicy = Pick<PlanInForce['fields'], 'policy' | 'initialCountsExisting' | 'authorisation'>

/** A neighbour met on a step: the record and the link that leads to it. */
export interface Neighbour {
  readonly record: SafetyRecord
  readonly link: Link
}

/** All that a rule can see: its subject's living neighbours along declared paths, declared indexes, and the date. */
export interface RuleView {
  readonly today: IsoDate
  readonly space: SpaceHead
  /** Living records one step away, in the order the links were made. */
  along(record: SafetyRecord, step: Step): readonly Neighbour[]
  /** Whether `along` would meet anybody; cheap however many there are. */
  linked(record: SafetyRecord, step: Step): boolean
  readonly plan: PlanInForce
  readonly matrix: RiskMatrix
  readonly policy: PlanPolicy
  /** Ids of living records of the subject's kind under the subject's folded title, itself included, in order of id. */
  sameTitle(subject: SafetyRecord): ReadonlySet<Id>
  /** Ids of living records of a kind, in the order they were added. */
  present(kind: string): ReadonlySet<Id>
  /** Whether there is any living record of a kind; for record rules, which should not run again at every new record. */
  anyOf(kind: string): boolean
  /** Ids of living records with this reference, in order of id; letter case is ignored. */
  byReference(reference: string): ReadonlySet<Id>
  /** Ids of living goals that are argued here and that no living record is supported by or stands for, in order of id. */
  topGoals(): ReadonlySet<Id>
  /** A record by id, only for ids an index gave; the rule runs again when it changes. */
  record(id: Id): SafetyRecord | undefined
  /** The record's present fingerprint. */
  fingerprint(record: SafetyRecord): string
}

/** What every rule declares, and all that the rules page and `explain` print. */
export interface RuleHead {
  /** Stable, as `HAZ-03`. */
  readonly code: string
  /** One sentence that says what must be so. */
  readonly sentence: string
  /** The clauses it serves in each standard, as `DCB0129 4.4.1`; a finding cites those that fit its type of space. */
  readonly clauses: readonly string[]
  readonly level: FindingLevel
  /** What a person does about it, in general. */
  readonly remedy: string
  /** The fields of its subject that settle what it finds once they are written; absent where it takes more than that. */
  readonly settledBy?: readonly string[]
  /** The phase from which it is due; before, what it finds is awaiting, not wrong (DCB0129 3.5.1). */
  readonly from?: Phase
  /** What its findings speak of; health when absent. */
  readonly axis?: Axis
  /** The only type of space in which it has a meaning; elsewhere it says nothing. Absent where it speaks everywhere. */
  readonly only?: SpaceType
  readonly reads: readonly IndexName[]
}

/** A check of each living record of some kinds; pure, and reading nothing beyond its declared paths and indexes. */
export interface RecordRule extends RuleHead {
  readonly on: readonly string[]
  /** The paths it looks along from its subject, each with its own first step; `<*` and `>*` stand for every role. */
  readonly paths: readonly LinkPath[]
  check(subject: SafetyRecord, view: RuleView): RuleResult
}

/** A check of the whole space: required content, one plan in force, a CSO in post. It reads indexes only. */
export interface SpaceRule extends RuleHead {
  readonly on: 'space'
  check(view: RuleView): RuleResult
}

/** A rule on the records of some kinds, or on the space as a whole. */
export type Rule = RecordRule | SpaceRule

/** Whether a rule has a meaning in spaces of this type. */
export function speaksIn({ only }: RuleHead, type: SpaceType): boolean {
  return only === undefined || only === type
}
