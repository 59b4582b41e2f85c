import type { Combination } from '../record/kind.ts'
import { OUTLOOKS, type FindingLevel, type Outlook } from './finding.ts'

/** An outlook as its place in OUTLOOKS, 0 *holds* to 3 *broken*; the engine compares and counts with these. */
export type Rank = 0 | 1 | 2 | 3

/** The ranks by name. */
export const HOLDS = 0
export const ATTENTION = 1
export const BLOCKER = 2
export const BROKEN = 3
/** How many counters the children of one role take, one a rank. */
export const RANKS = 4

const RANK_OF_LEVEL: { readonly [L in FindingLevel]: Rank } = {
  note: HOLDS,
  attention: ATTENTION,
  blocker: BLOCKER,
  broken: BROKEN,
}

/** The rank a finding of this level gives its subject; a note leaves it holding. */
export function rankOfLevel(level: FindingLevel): Rank {
  return RANK_OF_LEVEL[level]
}

/** The word for a rank. */
export function outlookOf(rank: Rank): Outlook {
  return OUTLOOKS[rank]
}

/** The worse of two ranks. */
export function worse(one: Rank, other: Rank): Rank {
  return one > other ? one : other
}

/** What the children counted by rank from `at` on amount to: the worst of all, or the best of some with none broken. */
export function combine(counts: Int32Array, at: number, combination: Combination): Rank {
  if (hasAny(counts, at + BROKEN)) return BROKEN
  if (combination === 'some') {
    if (hasAny(counts, at + HOLDS)) return HOLDS
    if (hasAny(counts, at + ATTENTION)) return ATTENTION
    return hasAny(counts, at + BLOCKER) ? BLOCKER : HOLDS
  }
  if (hasAny(counts, at + BLOCKER)) return BLOCKER
  return hasAny(counts, at + ATTENTION) ? ATTENTION : HOLDS
}

function hasAny(counts: Int32Array, at: number): boolean {
  return (counts[at] ?? 0) > 0
}
