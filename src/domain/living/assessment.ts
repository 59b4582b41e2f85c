import type { IsoDate } from '../record/json.ts'
import type { Id, SafetyRecord } from '../record/record.ts'
import type { AssessmentDraft } from './assessment-draft.ts'
import type { AssessmentState } from './assessment-state.ts'
import type { Finding, Outlook } from './finding.ts'
import { ATTENTION, BLOCKER, BROKEN, HOLDS, outlookOf, RANKS, type Rank } from './outlook.ts'
import type { PlanInForce } from './rule.ts'
import type { RuleBook } from './rule-book.ts'
import { foldedReference, GROUP_NAMES } from './named-indexes.ts'
import { StateBefore, stateUndo } from './state-before.ts'
import type { Tallies } from './tallies.ts'
import { PresentState, type ToldState } from './told-state.ts'

/** How many counted children a record has in one role, by outlook. */
export interface ChildCounts {
  readonly role: string
  readonly holds: number
  readonly attention: number
  readonly blocker: number
  readonly broken: number
}

/**
 * What holds in a space on a day, what does not, and why. It follows its graph by the deltas of `reassess`: each makes a
 * later assessment, and the earlier one goes on telling what it told, from what the delta altered.
 */
export class Assessment {
  readonly book: RuleBook
  #state: AssessmentState | null
  #told: ToldState

  constructor(state: AssessmentState) {
    this.book = state.book
    this.#state = state
    this.#told = new PresentState(state)
  }

  /** What the engine itself works on; readers use the methods. Throws once there is a later assessment. */
  get state(): AssessmentState {
    if (this.#state === null) throw new Error('This is an earlier version of an assessment, which nothing alters.')
    return this.#state
  }

  /** Whether there is a later assessment, which has taken the state over. */
  get hasMovedOn(): boolean {
    return this.#state === null
  }

  /** Hands the state on to a later assessment, where `alter` puts a draft into it. */
  movedOn(draft: AssessmentDraft, alter: (state: AssessmentState) => void): Assessment {
    const { state } = this
    const undo = stateUndo(this.#told, draft)
    alter(state)
    const later = new Assessment(state)
    this.#told = new StateBefore(() => later.#told, undo)
    this.#state = null
    return later
  }

  get today(): IsoDate {
    return this.#told.today
  }

  /** How many records the last assess or reassess looked at. */
  get visited(): number {
    return this.#told.visited
  }

  /** How many deltas have been applied. */
  get version(): number {
    return this.#told.version
  }

  /** The plan that the rules read. */
  get plan(): PlanInForce {
    return this.#told.plan
  }

  get tallies(): Tallies {
    return this.#told.tallies
  }

  /** The first date on which time alone may change something, or null. */
  get nextUntil(): IsoDate | null {
    return this.#told.nextUntil
  }

  /** Puts the indexes in order, which a case that is only read does without and whose first edit would wait for. */
  settle(): void {
    for (const name of GROUP_NAMES) this.state.groups[name].settle()
  }

  /** What a record amounts to with all that it rests on; null for one that is unknown or retired. */
  outlook(id: Id): Outlook | null {
    return asOutlook(this.#told.rank(id))
  }

  /** Ids of living records that people call so, letter case aside; none unless some rule reads references. */
  idsOfReference(reference: string): ReadonlySet<Id> {
    return this.#told.references(foldedReference(reference))
  }

  /** What a record's own findings amount to; null for one that is unknown or retired. */
  ownOutlook(id: Id): Outlook | null {
    return asOutlook(this.#told.own(id))
  }

  /** What the rules find about a record, or about the space by its id. */
  findings(id: Id): readonly Finding[] {
    return this.#select(this.#told.findings(id), true)
  }

  /** What the rules of a later phase will find about a record. */
  awaiting(id: Id): readonly Finding[] {
    return this.#select(this.#told.findings(id), false)
  }

  /** Every finding that counts in the present phase, in no promised order. */
  *allFindings(): Generator<Finding, undefined> {
    const { book, plan, tallies } = this
    const nothingAwaits = tallies.awaiting() === 0
    for (const [, said] of this.#told.allFindings()) {
      for (const finding of said) if (nothingAwaits || book.isDue(finding.code, plan.phase)) yield finding
    }
    return undefined
  }

  /** Every finding that awaits a later phase, in no promised order. */
  *allAwaiting(): Generator<Finding, undefined> {
    for (const [, said] of this.#told.allFindings()) yield* this.#select(said, false)
    return undefined
  }

  /** How many children a living record has in each role it rests on; none for one that is unknown or retired. */
  children(record: SafetyRecord): readonly ChildCounts[] {
    if (this.#told.rank(record.id) === null) return []
    const footings = this.book.resting.footings(record.kind)
    const counts = this.#told.counts(record.id, footings.length)
    return footings.map(({ role }, place) => {
      const count = (rank: Rank) => counts[place * RANKS + rank] ?? 0
      return {
        role,
        holds: count(HOLDS),
        attention: count(ATTENTION),
        blocker: count(BLOCKER),
        broken: count(BROKEN),
      }
    })
  }

  #select(said: readonly Finding[], due: boolean): readonly Finding[] {
    if (said.length === 0) return said
    const { phase } = this.plan
    return said.filter(({ code }) => this.book.isDue(code, phase) === due)
  }
}

function asOutlook(rank: Rank | null): Outlook | null {
  return rank === null ? null : outlookOf(rank)
}
