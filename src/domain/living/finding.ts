import type { IsoDate } from '../record/json.ts'
import type { Id } from '../record/record.ts'

/** How much a finding weighs, worst first: broken can never be accepted, a note is style and puts nothing in doubt. */
export const FINDING_LEVELS = ['broken', 'blocker', 'attention', 'note'] as const
export type FindingLevel = (typeof FINDING_LEVELS)[number]

/** The state a record's claims are in, best first; notes leave it *holds*. */
export const OUTLOOKS = ['holds', 'attention', 'blocker', 'broken'] as const
export type Outlook = (typeof OUTLOOKS)[number]

/** What a rule says about one record, or about the whole space when the subject is the space's id. */
export interface Finding {
  readonly code: string
  readonly subject: Id
  readonly level: FindingLevel
  /** What is the matter, with the particulars of this record. */
  readonly sentence: string
  /** What the person can do about it, in their words. */
  readonly remedy: string
  /** Other records the finding is about, nearest first. */
  readonly about: readonly Id[]
}

/** A rule's answer: its findings, even when there are none, and the first date on which time alone changes them. */
export interface RuleResult {
  readonly findings: readonly Finding[]
  readonly until: IsoDate | null
}

/** The answer of a rule that has nothing to say, now or later. */
export const NOTHING: RuleResult = { findings: [], until: null }
