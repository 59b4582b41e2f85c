import type { IsoDate } from '../record/json.ts'
import type { SpaceHead } from '../record/graph.ts'
import type { Link } from '../record/link.ts'
import type { Id, SafetyRecord } from '../record/record.ts'
import type { FieldsOf } from '../record/kind.ts'
import type { RiskMatrix } from '../risk/matrix.ts'
import type { Phase, plan } from '../safety-case/plan.ts'
import type { FindingLevel, RuleResult } from './finding.ts'

/**
 * One step along a link: `<role` to the records that point here in that role, `>role` to those this one points at.
 * A path is one or two steps, as `['<leads-to', '<mitigates']` from a hazard to the controls on its causes.
 */
export type Step = `<${string}` | `>${string}`
export type LinkPath = readonly [Step] | readonly [Step, Step]

/**
 * What a rule may read beyond the records on its paths.
 * `plan`: the plan in force. `titles`: living records of one kind under the same folded title. `presence`: living
 * records of a kind. `references`: records by reference.
 */
export type IndexName = 'plan' | 'titles' | 'presence' | 'references'

/** The plan as rules read it; without a plan, the shipped example matrix and the first phase. */
export interface PlanInForce {
  readonly record: SafetyRecord | null
  readonly fields: FieldsOf<typeof plan>
  readonly matrix: RiskMatrix
  readonly phase: Phase
}

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
  readonly plan: PlanInForce
  /** Ids of living records of the kind whose folded title equals the record's, itself included. */
  sameTitle(record: SafetyRecord): ReadonlySet<Id>
  /** Ids of living records of a kind. */
  present(kind: string): ReadonlySet<Id>
  /** A record by id, only for ids an index gave. */
  record(id: Id): SafetyRecord | undefined
  /** The record's present fingerprint. */
  fingerprint(record: SafetyRecord): string
}

interface RuleHead {
  /** Stable, as `HAZ-03`. */
  readonly code: string
  /** One sentence that says what must be so. */
  readonly sentence: string
  /** The clauses it serves, as `DCB0129 4.4.1`. */
  readonly clauses: readonly string[]
  readonly level: FindingLevel
  /** What a person does about it, in general. */
  readonly remedy: string
  /** The phase from which it is due; before, it is awaiting (2-domain, Findings). */
  readonly from?: Phase
  readonly reads: readonly IndexName[]
}

/** A check of each living record of some kinds; pure, and reading nothing beyond its declared paths and indexes. */
export interface RecordRule extends RuleHead {
  readonly on: readonly string[]
  /** The paths it looks along from its subject; `<*` and `>*` stand for every role. */
  readonly paths: readonly LinkPath[]
  check(subject: SafetyRecord, view: RuleView): RuleResult
}

/** A check of the whole space: required content, one plan in force, a CSO in post. It reads indexes only. */
export interface SpaceRule extends RuleHead {
  readonly on: 'space'
  check(view: RuleView): RuleResult
}

export type Rule = RecordRule | SpaceRule
