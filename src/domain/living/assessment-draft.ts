import type { IsoDate } from '../record/json.ts'
import type { Id, SafetyRecord } from '../record/record.ts'
import type { AssessmentState } from './assessment-state.ts'
import type { Finding, RuleResult } from './finding.ts'
import type { GroupsDraft } from './id-groups.ts'
import { IndexReaders } from './rule-readers.ts'
import { HOLDS, outlookOf, RANKS, type Rank } from './outlook.ts'
import { tallyFindings } from './record-findings.ts'
import type { PlanInForce } from './rule.ts'
import { draftGroups, type IndexGroups } from './named-indexes.ts'
import { outlookKey, Tallies } from './tallies.ts'
import type { RuleUntil } from './until-queue.ts'

/** A record as a draft knows it: its kind decides which footings its counts have. */
type Subject = Pick<SafetyRecord, 'id' | 'kind'>

/** What a record will amount to; null once it has left the living. */
interface DraftOutlook {
  own: Rank
  rank: Rank
}

/** Something that a rule brought about. */
interface Coded {
  readonly code: string
}

/** What one rule says when it is run on a subject. */
export interface RuleAnswer extends Coded {
  readonly result: RuleResult
}

const NO_FINDINGS: readonly Finding[] = []

function saysSomething({ result }: RuleAnswer): boolean {
  return result.findings.length > 0 || result.until !== null
}

/** An assessment as it will be: reads through to the present state, and keeps only what will differ. */
export class AssessmentDraft {
  readonly base: AssessmentState
  readonly today: IsoDate
  readonly plan: PlanInForce
  readonly groups: IndexGroups<GroupsDraft>
  readonly tallies = new Tallies()
  readonly readers = new IndexReaders()
  /** What was read under these keys before is to be forgotten. */
  readonly forgotten = new Set<string>()
  readonly outlooks = new Map<Id, DraftOutlook | null>()
  readonly counts = new Map<Id, Int32Array>()
  readonly findings = new Map<Id, readonly Finding[]>()
  readonly untils = new Map<Id, readonly RuleUntil[]>()
  readonly circles = new Map<Id, readonly Id[] | null>()
  readonly visited = new Set<Id>()

  constructor(base: AssessmentState, today: IsoDate, plan: PlanInForce) {
    this.base = base
    this.today = today
    this.plan = plan
    this.groups = draftGroups(base.groups)
  }

  /** The record's outlook as far as it is worked out, or null while it is not among the living. */
  rank(id: Id): Rank | null {
    const drafted = this.outlooks.get(id)
    if (drafted !== undefined) return drafted?.rank ?? null
    const slot = this.base.table.slotOf(id)
    return slot === undefined ? null : this.base.table.rank(slot)
  }

  own(id: Id): Rank | null {
    const drafted = this.outlooks.get(id)
    if (drafted !== undefined) return drafted?.own ?? null
    const slot = this.base.table.slotOf(id)
    return slot === undefined ? null : this.base.table.own(slot)
  }

  /** Takes a new or restored record among the living; it holds until its findings and children say otherwise. */
  enter({ id, kind }: Subject): void {
    this.outlooks.set(id, { own: HOLDS, rank: HOLDS })
    this.countsOf({ id, kind })
    this.tallies.add('outlook', outlookKey(kind, outlookOf(HOLDS)), 1)
  }

  /** Takes a retired record out, with all that was said of it. */
  leave({ id, kind }: Subject): void {
    const rank = this.rank(id)
    if (rank !== null) this.tallies.add('outlook', outlookKey(kind, outlookOf(rank)), -1)
    this.outlooks.set(id, null)
    this.findings.set(id, NO_FINDINGS)
    this.untils.set(id, [])
    if (this.circle(id) !== null) this.circles.set(id, null)
  }

  setOwn(id: Id, own: Rank): void {
    this.#outlook(id).own = own
  }

  setRank({ id, kind }: Subject, rank: Rank): void {
    const outlook = this.#outlook(id)
    this.tallies.add('outlook', outlookKey(kind, outlookOf(outlook.rank)), -1)
    this.tallies.add('outlook', outlookKey(kind, outlookOf(rank)), 1)
    outlook.rank = rank
  }

  /** The counts of a record's children by footing and rank, its own copy. */
  countsOf({ id, kind }: Subject): Int32Array {
    const drafted = this.counts.get(id)
    if (drafted !== undefined) return drafted
    const { table, book } = this.base
    const length = book.resting.footings(kind).length * RANKS
    const slot = table.slotOf(id)
    const at = slot === undefined ? 0 : table.countsAt(slot)
    const counts = slot === undefined ? new Int32Array(length) : table.counts.slice(at, at + length)
    this.counts.set(id, counts)
    return counts
  }

  /** Counts a child of a rank in, or out when `times` is -1. */
  countChild(parent: Subject, footing: number, rank: Rank, times: 1 | -1): void {
    const counts = this.countsOf(parent)
    const at = footing * RANKS + rank
    counts[at] = (counts[at] ?? 0) + times
  }

  findingsOf(id: Id): readonly Finding[] {
    return this.findings.get(id) ?? this.base.findings.get(id) ?? NO_FINDINGS
  }

  /**
   * Replaces what the rules that were asked say of a subject, of which those that say nothing need not be among the answers.
   * That they go on saying nothing, as most do, leaves no trace.
   */
  hear(subject: Id, asked: Iterable<Coded>, answers: readonly RuleAnswer[]): void {
    this.visited.add(subject)
    const said = this.findingsOf(subject)
    const awaited = this.untils.get(subject) ?? this.base.untils.of(subject)
    if (said.length + awaited.length === 0 && !answers.some(saysSomething)) return
    const codes = new Set([...asked].map(({ code }) => code))
    const findings = answers.flatMap(({ result }) => result.findings)
    const untils = answers.flatMap(({ code, result: { until } }) =>
      until !== null && until > this.today ? [{ code, until }] : [],
    )
    if (said.length + findings.length > 0) this.findings.set(subject, this.#replaced(said, codes, findings))
    if (awaited.length + untils.length > 0) this.untils.set(subject, this.#replaced(awaited, codes, untils))
  }

  /** All the members of the circle that the record is in, or null when it does not rest on itself. */
  circle(id: Id): readonly Id[] | null {
    const drafted = this.circles.get(id)
    return drafted === undefined ? (this.base.circles.get(id) ?? null) : drafted
  }

  /** Counts the drafted findings of a subject instead of the present ones, and answers the rank they give it. */
  takeFindings(subject: Id): Rank {
    const { book, findings, plan } = this.base
    const phase = this.plan.phase
    tallyFindings(this.tallies, findings.get(subject) ?? NO_FINDINGS, book, plan.phase, -1)
    return tallyFindings(this.tallies, this.findingsOf(subject), book, phase, 1)
  }

  /** The list with the entries in place of those of the rules that were asked, in the order of the rules. */
  #replaced<T extends Coded>(list: readonly T[], asked: ReadonlySet<string>, entries: readonly T[]): readonly T[] {
    const { book } = this.base
    const others = list.filter(({ code }) => !asked.has(code))
    return [...others, ...entries].toSorted((one, other) => book.place(one.code) - book.place(other.code))
  }

  #outlook(id: Id): DraftOutlook {
    const drafted = this.outlooks.get(id)
    if (drafted !== undefined && drafted !== null) return drafted
    const outlook = { own: this.own(id) ?? HOLDS, rank: this.rank(id) ?? HOLDS }
    this.outlooks.set(id, outlook)
    return outlook
  }
}
