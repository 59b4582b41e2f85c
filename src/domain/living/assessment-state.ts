import type { IsoDate } from '../record/json.ts'
import type { Id } from '../record/record.ts'
import type { Finding } from './finding.ts'
import type { IdGroups } from './id-groups.ts'
import { emptyGroups, type IndexGroups } from './named-indexes.ts'
import { RecordTable } from './record-table.ts'
import type { PlanInForce } from './rule.ts'
import type { RuleBook } from './rule-book.ts'
import { IndexReaders } from './rule-readers.ts'
import { Tallies } from './tallies.ts'
import { UntilQueue } from './until-queue.ts'

/** All that is known of a space on a day; what is not kept for a record has nothing to say of it. */
export interface AssessmentState {
  today: IsoDate
  plan: PlanInForce
  /** How many records were looked at to get here from the state before. */
  visited: number
  /** How many changes have been taken in. */
  version: number
  readonly book: RuleBook
  readonly table: RecordTable
  /** Findings by subject in the order of the rules, due or awaiting. */
  readonly findings: Map<Id, readonly Finding[]>
  readonly untils: UntilQueue
  /** For each record that rests on itself, all the members of its circle. */
  readonly circles: Map<Id, readonly Id[]>
  readonly tallies: Tallies
  readonly groups: IndexGroups<IdGroups>
  readonly readers: IndexReaders
}

/** The state of a space before anything is known of it. */
export function emptyState(book: RuleBook, today: IsoDate, plan: PlanInForce): AssessmentState {
  return {
    today,
    plan,
    visited: 0,
    version: 0,
    book,
    table: new RecordTable(),
    findings: new Map(),
    untils: new UntilQueue(),
    circles: new Map(),
    tallies: new Tallies(),
    groups: emptyGroups(),
    readers: new IndexReaders(),
  }
}
