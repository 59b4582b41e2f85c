import type { IsoInstant } from './json.ts'
import type { Id } from './record.ts'

/** The two ends' fingerprints as a person last saw them together, and who looked; absent when nobody has yet. */
export interface SeenTogether {
  readonly from: string
  readonly to: string
  readonly by: string
  readonly at: IsoInstant
  /** How the last look was answered; *wording-only* is listed in the next signing statement. */
  readonly answer: ReviewAnswer
}

/** How a person may answer a suspect link; *ask* leaves it suspect with the question on record. */
export const REVIEW_ANSWERS = ['still-valid', 'wording-only', 'update', 'ask'] as const
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number]

/** Joins two records in a role that the kind of the `from` end declares; ended links stay as history. */
export interface Link {
  readonly id: Id
  readonly role: string
  readonly from: Id
  readonly to: Id
  readonly seen: SeenTogether | null
  readonly ended: { readonly reason: string; readonly by: string; readonly at: IsoInstant } | null
}
