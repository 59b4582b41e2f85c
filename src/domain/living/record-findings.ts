import type { Phase } from '../safety-case/plan.ts'
import type { Finding } from './finding.ts'
import { HOLDS, rankOfLevel, worse, type Rank } from './outlook.ts'
import type { RuleBook } from './rule-book.ts'
import type { Tallies } from './tallies.ts'

/** The rank that a record's own findings give it in a phase. */
export function ownRank(findings: readonly Finding[], book: RuleBook, phase: Phase): Rank {
  let rank: Rank = HOLDS
  for (const finding of findings) {
    if (book.isDue(finding.code, phase)) rank = worse(rank, rankOfLevel(finding.level))
  }
  return rank
}

/** Counts findings in, or out when `times` is -1. */
export function tallyFindings(
  tallies: Tallies,
  findings: readonly Finding[],
  book: RuleBook,
  phase: Phase,
  times: 1 | -1,
): void {
  for (const { code, level } of findings) {
    if (book.isDue(code, phase)) {
      tallies.add('level', level, times)
      tallies.add('code', code, times)
      if (book.axis(code) === 'freshness') tallies.add('stale', level, times)
    } else tallies.add('awaiting', code, times)
  }
}
