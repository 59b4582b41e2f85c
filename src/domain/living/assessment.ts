import type { IsoDate } from '../record/json.ts'
import type { Id, SafetyRecord } from '../record/record.ts'
import type { Finding, Outlook } from './finding.ts'
import type { IdGroups } from './id-groups.ts'
import { IndexReaders } from './rule-readers.ts'
import { ATTENTION, BLOCKER, BROKEN, HOLDS, outlookOf, RANKS, type Rank } from './outlook.ts'
import { RecordTable } from './record-table.ts'
import type { PlanInForce } from './rule.ts'
import type { RuleBook } from './rule-book.ts'
import { emptyGroups, foldedReference, GROUP_NAMES, type IndexGroups } from './named-indexes.ts'
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

/** How many counted children a record has in one role, by outlook. */
export interface ChildCounts {
  readonly role: string
  readonly holds: number
  readonly attention: number
  readonly blocker: number
  readonly broken: number
}

const NONE: readonly Finding[] = []

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

/** What holds in a space on a day, what does not, and why; it follows its graph by the deltas of `reassess`. */
export class Assessment {
  /** What the engine itself works on; readers use the methods. */
  readonly state: AssessmentState

  constructor(state: AssessmentState) {
    this.state = state
  }

  get today(): IsoDate {
    return this.state.today
  }

  /** How many records the last assess or reassess looked at. */
  get visited(): number {
    return this.state.visited
  }

  /** How many deltas have been applied. */
  get version(): number {
    return this.state.version
  }

  /** The plan that the rules read. */
  get plan(): PlanInForce {
    return this.state.plan
  }

  get tallies(): Tallies {
    return this.state.tallies
  }

  /** The first date on which time alone may change something, or null. */
  get nextUntil(): IsoDate | null {
    return this.state.untils.next
  }

  /** Puts the indexes in order, which a case that is only read does without and whose first edit would wait for. */
  settle(): void {
    for (const name of GROUP_NAMES) this.state.groups[name].settle()
  }

  /** What a record amounts to with all that it rests on; null for one that is unknown or retired. */
  outlook(id: Id): Outlook | null {
    const slot = this.state.table.slotOf(id)
    return asOutlook(slot === undefined ? null : this.state.table.rank(slot))
  }

  /** Ids of living records that people call so, letter case aside; none unless some rule reads references. */
  idsOfReference(reference: string): ReadonlySet<Id> {
    return this.state.groups.references.get(foldedReference(reference))
  }

  /** What a record's own findings amount to; null for one that is unknown or retired. */
  ownOutlook(id: Id): Outlook | null {
    const slot = this.state.table.slotOf(id)
    return asOutlook(slot === undefined ? null : this.state.table.own(slot))
  }

  /** What the rules find about a record, or about the space by its id. */
  findings(id: Id): readonly Finding[] {
    return this.#select(id, true)
  }

  /** What the rules of a later phase will find about a record. */
  awaiting(id: Id): readonly Finding[] {
    return this.#select(id, false)
  }

  /** Every finding that counts in the present phase, in no promised order. */
  *allFindings(): Generator<Finding, undefined> {
    const { book, findings, plan, tallies } = this.state
    const nothingAwaits = tallies.awaiting() === 0
    for (const said of findings.values()) {
      for (const finding of said) if (nothingAwaits || book.isDue(finding.code, plan.phase)) yield finding
    }
    return undefined
  }

  /** Every finding that awaits a later phase, in no promised order. */
  *allAwaiting(): Generator<Finding, undefined> {
    for (const id of this.state.findings.keys()) yield* this.awaiting(id)
    return undefined
  }

  /** How many children a living record has in each role it rests on; none for one that is unknown or retired. */
  children(record: SafetyRecord): readonly ChildCounts[] {
    const { table, book } = this.state
    const slot = table.slotOf(record.id)
    if (slot === undefined || table.rank(slot) === null) return []
    return book.resting.footings(record.kind).map(({ role }, place) => {
      const at = table.countsAt(slot) + place * RANKS
      const count = (rank: Rank) => table.counts[at + rank] ?? 0
      return {
        role,
        holds: count(HOLDS),
        attention: count(ATTENTION),
        blocker: count(BLOCKER),
        broken: count(BROKEN),
      }
    })
  }

  #select(id: Id, due: boolean): readonly Finding[] {
    const findings = this.state.findings.get(id)
    if (findings === undefined) return NONE
    return findings.filter(({ code }) => this.state.book.isDue(code, this.state.plan.phase) === due)
  }
}

function asOutlook(rank: Rank | null): Outlook | null {
  return rank === null ? null : outlookOf(rank)
}
